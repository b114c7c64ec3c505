//! `language-version-variable-mismatch`.

use super::{count, is_near};
use crate::check::{Finder, Located, ProjectCx};
use crate::fact::{DefinedText, Definition};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// Two language versions of a template have different variables in their bodies.
    ///
    /// Meta accepts that. But a program that sends the template in the recipient's language must
    /// know the variables of each version, and most programs do not.
    ///
    /// ```change template-in-two-languages
    /// bad   /0/components: [
    ///         {
    ///           "type": "BODY",
    ///           "text": "Hello {{1}}, your order {{2}} has left our depot and will be with you "
    ///             + "tomorrow.",
    ///           "example": { "body_text": [["Ines", "2207"]] }
    ///         }
    ///       ]
    ///   and  /1/components: [
    ///         {
    ///           "type": "BODY",
    ///           "text": "Guten Tag, Ihre Bestellung {{1}} hat unser Lager verlassen und kommt morgen "
    ///             + "an.",
    ///           "example": { "body_text": [["2207"]] }
    ///         }
    ///       ]
    /// good  /0/components: [
    ///         {
    ///           "type": "BODY",
    ///           "text": "Your order {{1}} has left our depot and will be with you tomorrow.",
    ///           "example": { "body_text": [["2207"]] }
    ///         }
    ///       ]
    ///   and  /1/components: [
    ///         {
    ///           "type": "BODY",
    ///           "text": "Guten Tag, Ihre Bestellung {{1}} hat unser Lager verlassen und kommt morgen "
    ///             + "an.",
    ///           "example": { "body_text": [["2207"]] }
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "language-version-variable-mismatch",
        aliases: ["sibling-variable-mismatch"],
        severity: Info,
        category: Project,
        page: page!("templates/overview"),
        api_error: None,
        finder: Finder::Project(check),
    }
}

fn check(cx: &mut ProjectCx<'_>) {
    let project = cx.project;
    for all in project.by_name() {
        let Some((first, wanted)) = all.iter().find_map(|it| Some((it, body(it)?))) else {
            continue;
        };
        for other in all {
            let Some(own) = body(other).filter(|it| names(it) != names(wanted)) else { continue };
            let is_sibling = !first.fact.languages.iter().any(|it| other.fact.is_in(&it.text));
            if !is_sibling || !is_near(project, first.file, other.file) {
                continue;
            }
            let (n_own, n_wanted) = (own.variables.len(), wanted.variables.len());
            let message = if n_own == n_wanted {
                "the variables have different names in another language version".to_owned()
            } else {
                let variables = count(n_own, "variable");
                format!("the body has {variables}; another language version has {n_wanted}")
            };
            let there = (first.file != other.file).then_some(first.file);
            cx.report(&RULE, other.file, own.span, message)
                .help("use the same variables in all language versions")
                .related_in(there, wanted.span, "the body of the other version");
        }
    }
}

fn body<'a>(definition: &Located<'a, Definition>) -> Option<&'a DefinedText> {
    let body = definition.fact.content.as_ref()?.level.body.known()?;
    (!body.is_preset).then_some(body)
}

fn names(text: &DefinedText) -> Vec<&str> {
    let mut names: Vec<&str> = text.variables.iter().map(|it| &*it.name).collect();
    names.sort_unstable();
    names
}
