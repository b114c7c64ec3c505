//! `unused-template`.

use std::collections::HashSet;

use crate::check::{Finder, ProjectCx};
use crate::fact::Source;
use crate::rule::{declare_rule, page};
use crate::wording;

declare_rule! {
    /// None of the files sends a template that one of them creates.
    ///
    /// It may be sent by a program, or its name be put together there. But where a template was
    /// given up, or a send has a slip in its name, this is where it shows. Nothing is said where no
    /// file sends a template, or one has a name that is filled in later.
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
    ///         "text": "The parcel with your order is on its way to you and comes tomorrow."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "order_on_its_way", "language": { "code": "en" } }
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
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "order_on_its_way", "language": { "code": "en" } }
    ///   }
    /// ]
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
    // A message with a name that no template has may mean any of them. Every account has
    // `hello_world`.
    if used.is_empty() || used.iter().any(|it| *it != "hello_world" && !defined.contains(it)) {
        return;
    }
    for definition in &project.definitions {
        let Some(name) = &definition.fact.name else { continue };
        let is_ours = match definition.fact.source {
            Source::Created | Source::Upserted => true,
            Source::Edited | Source::Exported => false,
        };
        if is_ours && !used.contains(&*name.text) {
            let message =
                format!("{} is not sent by any file", wording::named("the template", &name.text));
            cx.report(&RULE, definition.file, name.span, message)
                .help("delete it if it is not in use any more");
        }
    }
}
