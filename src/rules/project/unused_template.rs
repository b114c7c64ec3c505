//! `unused-template`.

use std::collections::HashSet;

use crate::check::{Finder, ProjectCx};
use crate::fact::Source;
use crate::rule::{declare_rule, page};
use crate::wording;

declare_rule! {
    /// No file sends a template that one of the files creates.
    ///
    /// A program may send it, or build its name at run time. But the template may also be out of
    /// use, or a message may have a typo in its name. walint reports nothing if no file sends a
    /// template, or if the name in a message is a placeholder.
    ///
    /// ```change bare-template-and-message
    /// bad   /1: (before) {
    ///         "name": "parcel_on_its_way",
    ///         "language": "en",
    ///         "category": "UTILITY",
    ///         "components": [
    ///           {
    ///             "type": "BODY",
    ///             "text": "The parcel with your order is on its way to you and comes tomorrow."
    ///           }
    ///         ]
    ///       }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unused-template",
        severity: Info,
        category: Project,
        page: page!("templates/overview"),
        api_error: None,
        finder: Finder::Project(check),
    }
}

fn check(cx: &mut ProjectCx<'_>) {
    let project = cx.project;
    let mut used: HashSet<&str> = HashSet::new();
    for sent in &project.sends {
        let Some(name) = &sent.send.fact.name else { return };
        used.insert(&name.text);
    }
    let defined = project.definitions.iter().filter_map(|it| it.fact.name.as_ref());
    let defined: HashSet<&str> = defined.map(|it| &*it.text).collect();
    // A message with an unknown name may be for any of them. Every account has `hello_world`.
    if used.is_empty() || used.iter().any(|it| *it != "hello_world" && !defined.contains(it)) {
        return;
    }
    for definition in &project.definitions {
        let Some(name) = &definition.fact.name else { continue };
        let is_ours = match definition.fact.source {
            Source::Created | Source::Upserted => true,
            Source::Edited | Source::Exported | Source::Shown => false,
        };
        if is_ours && !used.contains(&*name.text) {
            let message = wording::named("no file sends the template", &name.text);
            cx.report(&RULE, definition.file, name.span, message)
                .help("delete it if no program sends it");
        }
    }
}
