//! `duplicate-template-content`.

use std::collections::HashMap;

use super::is_near;
use crate::check::{Finder, Located, ProjectCx};
use crate::fact::{Definition, Fact, Source};
use crate::rule::{Severity, declare_rule, page};
use crate::wording;

declare_rule! {
    /// Two templates have the same body and footer.
    ///
    /// The review of Meta's is likely to reject the second one as a duplicate. That holds for
    /// templates of different names in one language, not for those of authentication, whose text is
    /// preset, and not for carousels, which differ in their cards. Files in different folders may
    /// be meant for different accounts, so there it is an info.
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "name": "parcel_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ]
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "name": "parcel_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "The parcel with your order is on its way to you and comes tomorrow."
    ///       }
    ///     ]
    ///   }
    /// ]
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
    // Beside a template that is there, the one that is created is the second.
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
        let other = wording::named("the template", name(first.fact));
        let message = format!("body and footer are those of {other}");
        cx.report(&RULE, definition.file, definition.fact.name_span(), message)
            .severity(severity)
            .help("send the one that is there, or word this one differently")
            .related_in(there, first.fact.name_span(), "the other template");
    }
}

/// The text of a template and its language; `None` where the same text is no fault.
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
