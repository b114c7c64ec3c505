//! `variable-in-url`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::TextPlace;

declare_rule! {
    /// A URL has its variable in another place than at its end.
    ///
    /// The URL of a button may have one variable, as the very last part of it. With the variable in the
    /// middle, with two of them, or with nothing but a variable, be it behind `https://`, Meta answers
    /// that the URL is not valid. Names in braces are placeholders of the file unless the template is of the `NAMED`
    /// format.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "URL",
    ///           "text": "See repair",
    ///           "url": "https://shop.example/{{1}}/repair",
    ///           "example": ["2207"]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "URL",
    ///           "text": "See repair",
    ///           "url": "{{1}}",
    ///           "example": ["https://shop.example/repair"]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "URL",
    ///           "text": "See repair",
    ///           "url": "https://{{1}}",
    ///           "example": ["shop.example"]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "URL",
    ///           "text": "See repair",
    ///           "url": "https://shop.example/repair?id={{1}}",
    ///           "example": ["2207"]
    ///         },
    ///         {
    ///           "type": "URL",
    ///           "text": "All repairs",
    ///           "url": "https://{{host}}/repairs/{{1}}",
    ///           "example": ["ana"]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "variable-in-url",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for text in cx.texts().texts_for(TextPlace::Url) {
        let variables: Vec<_> = text.variables().collect();
        let whole = text.text.trim();
        let (part, message, help) = match variables[..] {
            [] => continue,
            [part] if whole.len() == part.range.len() => (
                part,
                "the URL is nothing but a variable",
                "write scheme and host, and leave only the rest to the variable",
            ),
            [part] if text.text[..part.range.start].ends_with("://") => (
                part,
                "the variable stands where the URL has its host",
                "write the host, and leave only the rest to the variable",
            ),
            [part] if text.text[part.range.end..].trim().is_empty() => continue,
            [part] => (part, "the variable is not at the end of the URL", "move it to the end"),
            [_, part, ..] => (
                part,
                "the URL has more than one variable",
                "keep one at the end: its value may hold several parts of the URL",
            ),
        };
        let span = cx.span_in(text.node, part.range.clone());
        cx.report(&RULE, span, message).help(help);
    }
}
