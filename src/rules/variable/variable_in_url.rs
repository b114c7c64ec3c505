//! `variable-in-url`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// The URL of a button has a variable that is not at its end.
    ///
    /// Meta rejects a variable in the middle, more than one variable, and a URL that is only a
    /// variable, also after `https://`. walint treats a name in braces as a placeholder of the file
    /// unless the template has the `NAMED` format.
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
        finder: Finder::TemplateText(&[TextPlace::Url], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let mut variables = text.variables();
    let Some(first) = variables.next() else { return };
    let (part, message, help) = if let Some(second) = variables.next() {
        (
            second,
            "the URL has more than one variable",
            "keep one variable at the end, for all the parts that change",
        )
    } else if text.text.trim().len() == first.range.len() {
        (first, "the URL is only a variable", "add the scheme and the host before the variable")
    } else if text.text[..first.range.start].ends_with("://") {
        (first, "the URL has a variable instead of a host", "add the host before the variable")
    } else if text.text[first.range.end..].trim().is_empty() {
        return;
    } else {
        (first, "the variable is not at the end of the URL", "move it to the end of the URL")
    };
    let span = cx.span_in(text.node, part.range.clone());
    cx.report(&RULE, span, message).help(help);
}
