//! `invalid-variable-syntax`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::variable::format_error;
use crate::variable::{Malformation, PartKind, TemplateText, TextPlace};
use crate::wording::shown;

declare_rule! {
    /// A variable of a template is not written correctly.
    ///
    /// Meta rejects a variable that is not a number or a name in double braces, such as `{{1}}` or
    /// `{{first_name}}`. A name contains only lowercase letters, digits and underscores, and does
    /// not begin with a digit. Spaces, uppercase letters and signs such as `#`, `$` or `%` are not
    /// allowed. walint treats expressions such as `{{ $json.name }}`, `{{user.name}}` or
    /// `{{{name}}}` as placeholders of a program.
    ///
    /// ```change template
    /// bad   /components/0/text: "Hello {{ 1 }}, your repair is ready for collection at the shop."
    /// bad   /components/0/text: "Hello {{1}, your repair is ready for collection at the shop."
    /// bad   /components/0/text: "Hello {{{1}}}, your repair is ready for collection at the shop."
    /// bad   /components/0/text: "Your repair {{ is ready for collection at the shop."
    /// good  /components/0/text:
    ///       "Hello {{{name}}}, the parts {a: {b: 1}} are here :}} at the shop."
    /// good  /components: [
    ///         {
    ///           "type": "BODY",
    ///           "text": "Hello {{1}}, your repair {{2}} is ready for collection at the shop.",
    ///           "example": { "body_text": [["Ana", "R-2207"]] }
    ///         }
    ///       ]
    /// ```
    ///
    /// ```change template-with-named-variable
    /// bad   /components/0/text:
    ///       "Hello {{FirstName}}, your repair is ready for collection at the shop."
    /// good  /components/0/text:
    ///       "Hello {{first_name}}, your repair {{repair_2}} is ready for collection at the shop."
    ///   and  /components/0/example/body_text_named_params/1:
    ///       { "param_name": "repair_2", "example": "R-2207" }
    /// ```
    pub RULE = {
        id: "invalid-variable-syntax",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/overview"),
        api_error: Some(ApiError::with_subcode(100, 2_388_072)),
        finder: Finder::TemplateText(TextPlace::WITH_VARIABLES, check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    for part in &text.parts {
        let (message, help) = match part.kind {
            PartKind::Malformed(Malformation::Empty) => {
                ("a variable has nothing between its braces", "write its number, such as `{{1}}`")
            }
            PartKind::Malformed(Malformation::Space) => {
                ("a variable contains spaces between its braces", "remove the spaces")
            }
            PartKind::Malformed(Malformation::LeadingDigit) => {
                ("the name of a variable begins with a digit", "start the name with a letter")
            }
            PartKind::Malformed(Malformation::Uppercase) => {
                ("the name of a variable contains uppercase letters", "use lowercase letters")
            }
            PartKind::Malformed(Malformation::Character(_)) => (
                "the name of a variable contains a character that is not allowed",
                "use only the letters `a` to `z`, digits and `_`",
            ),
            PartKind::Malformed(Malformation::Surplus) => {
                ("a variable has more than two braces on one side", "write two braces on each side")
            }
            PartKind::Unbalanced => (
                "a variable does not have two braces on each side",
                "begin it with `{{` and end it with `}}`",
            ),
            PartKind::Stray => (
                "double braces are not part of a variable",
                "remove them, or write a whole variable, such as `{{1}}`",
            ),
            PartKind::Number | PartKind::Name | PartKind::Single | PartKind::Unknown => {
                continue;
            }
        };
        let is_malformed = matches!(part.kind, PartKind::Malformed(_));
        let meant = meant(part.name(text.text)).filter(|_| is_malformed);
        let help =
            meant.map_or_else(|| help.to_owned(), |it| format!("change it to `{{{{{it}}}}}`"));
        let span = cx.span_in(text.node, part.range.clone());
        cx.report(&RULE, span, message).help(help).api_error = Some(format_error(text.place));
    }
}

/// The intended number or name; `None` where that is not clear, or where it may not be shown.
fn meant(name: &str) -> Option<String> {
    let mut meant = String::new();
    for character in name.chars() {
        match character {
            'a'..='z' | '0'..='9' | '_' => meant.push(character),
            // `firstName` is two words.
            'A'..='Z' => {
                if meant.ends_with(|it: char| it.is_ascii_lowercase()) {
                    meant.push('_');
                }
                meant.push(character.to_ascii_lowercase());
            }
            ' ' | '-' => meant.push('_'),
            _ => return None,
        }
    }
    let is_number = !meant.is_empty() && meant.bytes().all(|it| it.is_ascii_digit());
    let is_name = meant.starts_with(|it: char| it.is_ascii_lowercase());
    shown(&meant).filter(|_| is_number || is_name).map(|_| meant)
}
