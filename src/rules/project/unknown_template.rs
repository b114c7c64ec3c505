//! `unknown-template`.

use std::collections::HashMap;

use super::{Near, existence, nearest};
use crate::check::{Finder, ProjectCx, declare_rule, page};
use crate::rule::ApiError;
use crate::rules::view;

declare_rule! {
    /// A message sends a template that none of the files defines.
    ///
    /// Meta answers 132001 when the account has no template of that name. Templates that are
    /// created in a web page need not stand in any file, so this is a warning; with
    /// `--templates-complete` the files are taken for all there is, and it is an error. Files that
    /// are only there to be compared with are named with `--templates`.
    ///
    /// Nothing is said where no file defines a template, where one of them has a name that is
    /// filled in later, and of `hello_world`, which Meta gives to every account.
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
    ///         "text": "Hello {{1}}, your order {{2}} has left our depot and will be with you tomorrow.",
    ///         "example": { "body_text": [["Ines", "2207"]] }
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_the_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "body",
    ///           "parameters": [
    ///             { "type": "text", "text": "Ines" },
    ///             { "type": "text", "text": "2207" }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json bad --templates-complete
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Hello {{1}}, your order {{2}} has left our depot and will be with you tomorrow.",
    ///         "example": { "body_text": [["Ines", "2207"]] }
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "order_cancelled", "language": { "code": "en" } }
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
    ///         "text": "Hello {{1}}, your order {{2}} has left our depot and will be with you tomorrow.",
    ///         "example": { "body_text": [["Ines", "2207"]] }
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "body",
    ///           "parameters": [
    ///             { "type": "text", "text": "Ines" },
    ///             { "type": "text", "text": "2207" }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    pub RULE = {
        id: "unknown-template",
        severity: Warning,
        category: Project,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(132_001)),
        finder: Finder::Project(check),
    }
}

/// The most names for which a similar one is looked for.
const MAX_NAMES: usize = 200;

fn check(cx: &mut ProjectCx<'_>) {
    let project = cx.project;
    if project.has_open_name {
        return;
    }
    let mut known: HashMap<&str, Near<'_>> = HashMap::new();
    for sent in &project.sends {
        let Some(name) = &sent.send.fact.name else { continue };
        let text: &str = &name.text;
        let is_checked = project.is_checked(sent.send.file);
        if !is_checked || text == "hello_world" || !project.named(sent).is_empty() {
            continue;
        }
        if !known.contains_key(text) && known.len() < MAX_NAMES {
            known.insert(text, nearest(text, project.names()));
        }
        let near = known.get(text).copied().flatten();
        let similar = near.and_then(|it| project.by_name().nth(it.0)?.first());
        let help = match near.and_then(|it| view::shown(it.1)) {
            Some(near) => format!("did you mean {near}?"),
            None => {
                "correct the name, or name the files of the template with `--templates`".to_owned()
            }
        };
        let message = format!("{} is in none of the files", view::named("the template", text));
        let file = sent.send.file;
        let diagnostic = cx.report(&RULE, file, name.span, message);
        diagnostic.severity(existence(project.options)).help(help);
        if let Some(similar) = similar {
            let there = (similar.file != file).then_some(similar.file);
            diagnostic.related_in(there, similar.fact.name_span(), "a similar name");
        }
    }
}
