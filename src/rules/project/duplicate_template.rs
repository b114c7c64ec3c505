//! `duplicate-template`.

use std::collections::HashMap;

use super::the_template;
use crate::check::{Finder, Located, ProjectCx};
use crate::fact::{Definition, Source};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::wording;

declare_rule! {
    /// A template is created twice with the same name and language.
    ///
    /// An account can have each name only once in each language. Meta rejects the second creation
    /// with error 100 and subcode 2388024. In two files of one folder, one may be a draft or a
    /// copy, so walint reports a warning. In different folders they may be for different accounts,
    /// so walint reports an info. A template that was read from Meta does not count as created.
    ///
    /// ```change template-in-two-languages
    /// bad   /1/language: "en"
    /// good  /1/components/0/text:
    ///       "Ihre Bestellung hat unser Lager verlassen und kommt morgen bei Ihnen an."
    /// good  /0/status: "APPROVED"
    ///   and  /0/id: "1000000000000001"
    ///   and  /1/language: "en"
    ///   and  /1/components/0/text: "Your order has left our depot and will be with you tomorrow."
    /// ```
    pub RULE = {
        id: "duplicate-template",
        severity: Error,
        category: Project,
        page: page!("templates/overview"),
        api_error: Some(ApiError::with_subcode(100, 2_388_024)),
        finder: Finder::Project(check),
    }
}

fn check(cx: &mut ProjectCx<'_>) {
    let project = cx.project;
    for all in project.by_name() {
        let mut created: Vec<Located<'_, Definition>> = all.to_vec();
        created.retain(|it| it.fact.source == Source::Created);
        if created.len() < 2 {
            continue;
        }
        // Of two files that are checked, the second one gets the finding. A file that is only
        // consulted gets none.
        created.sort_by_key(|it| (project.is_checked(it.file), it.file, it.fact.span));
        let mut in_folder: HashMap<(&str, &str), Located<'_, Definition>> = HashMap::new();
        let mut anywhere: HashMap<&str, Located<'_, Definition>> = HashMap::new();
        for second in created {
            let folder = project.folder(second.file);
            let own = second.fact.languages.first().filter(|_| !second.fact.is_language_open);
            if let Some(language) = own {
                let near = in_folder.get(&(&language.text, folder)).copied();
                if let Some(first) = near.or_else(|| anywhere.get(&*language.text).copied()) {
                    report(cx, first, second, &language.text, near.is_some());
                }
            }
            for language in &second.fact.languages {
                in_folder.entry((&language.text, folder)).or_insert(second);
                anywhere.entry(&language.text).or_insert(second);
            }
        }
    }
}

fn report(
    cx: &mut ProjectCx<'_>,
    first: Located<'_, Definition>,
    second: Located<'_, Definition>,
    language: &str,
    is_near: bool,
) {
    let severity = match is_near {
        true if first.file == second.file => Severity::Error,
        true => Severity::Warning,
        false => Severity::Info,
    };
    let there = (first.file != second.file).then_some(first.file);
    let name = second.fact.name.as_ref().map_or("", |it| &it.text);
    let language = wording::shown(language).unwrap_or_else(|| "the same language".to_owned());
    let message = format!("{} is created twice in {language}", the_template(name));
    cx.report(&RULE, second.file, second.fact.name_span(), message)
        .severity(severity)
        .help("change its name or language, or delete one of the two")
        .related_in(there, first.fact.name_span(), "the other template");
}
