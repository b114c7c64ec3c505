//! `duplicate-template-content`.

use std::collections::HashMap;

use super::{is_near, the_template};
use crate::check::{Finder, Located, ProjectCx};
use crate::fact::{Definition, Fact, Source};
use crate::rule::{Severity, declare_rule, page};

declare_rule! {
    /// Two templates have the same body and footer.
    ///
    /// Meta's review is likely to reject the second template as a duplicate. walint compares
    /// templates with different names in one language. It does not compare authentication
    /// templates, whose text Meta writes, or carousels, which differ in their cards. Files in
    /// different folders may be for different accounts, so walint reports an info there.
    ///
    /// ```change template-in-two-languages
    /// bad   /1/name: "parcel_on_its_way"
    ///   and  /1/language: "en"
    ///   and  /1/components/0/text: "Your order has left our depot and will be with you tomorrow."
    /// good  /1/name: "parcel_on_its_way"
    ///   and  /1/language: "en"
    ///   and  /1/components/0/text:
    ///       "The parcel with your order is on its way to you and comes tomorrow."
    /// ```
    pub RULE = {
        id: "duplicate-template-content",
        severity: Warning,
        category: Project,
        page: page!("templates/template-review"),
        api_error: None,
        finder: Finder::Project(check),
    }
}

fn check(cx: &mut ProjectCx<'_>) {
    let project = cx.project;
    let mut all: Vec<&Located<'_, Definition>> = project.definitions.iter().collect();
    // A template that is created is the second one if Meta already has the other.
    let is_new = |it: &Located<'_, Definition>| it.fact.source == Source::Created;
    all.sort_by_key(|it| (is_new(it) && project.is_checked(it.file), it.file, it.fact.span));
    let mut known: HashMap<(u64, &str), &Located<'_, Definition>> = HashMap::new();
    for definition in all {
        let Some((digest, language)) = content(definition.fact) else { continue };
        let first = known.entry((digest, language)).or_insert(definition);
        let is_same_name = name(first.fact) == name(definition.fact);
        if is_same_name || !is_new(definition) {
            continue;
        }
        let severity = if is_near(project, first.file, definition.file) {
            Severity::Warning
        } else {
            Severity::Info
        };
        let there = (first.file != definition.file).then_some(first.file);
        let other = the_template(name(first.fact));
        let message = format!("the body and footer are the same as in {other}");
        cx.report(&RULE, definition.file, definition.fact.name_span(), message)
            .severity(severity)
            .help("use the other template, or change the text of this one")
            .related_in(there, first.fact.name_span(), "the other template");
    }
}

/// The text of a template and its language; `None` if it is not compared.
fn content(definition: &Definition) -> Option<(u64, &str)> {
    let cards = &definition.content.as_ref()?.cards;
    let [language] = definition.languages.as_slice() else { return None };
    if definition.category.is_none() || definition.is_authentication() {
        return None;
    }
    matches!(cards, Fact::Absent).then_some((definition.digest?, &*language.text))
}

fn name(definition: &Definition) -> &str {
    definition.name.as_ref().map_or("", |it| &it.text)
}
