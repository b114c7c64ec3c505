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
    /// ```change template-with-url-button
    /// bad   /components/1/buttons/0/url: "https://shop.example/{{1}}/repair"
    /// bad   /components/1/buttons/0/url: "{{1}}"
    /// bad   /components/1/buttons/0/url: "https://{{1}}"
    /// good  /components/1/buttons/0/url: "https://shop.example/repair?id={{1}}"
    ///   and  /components/1/buttons/1: {
    ///         "type": "URL",
    ///         "text": "All repairs",
    ///         "url": "https://{{host}}/repairs/{{1}}",
    ///         "example": ["ana"]
    ///       }
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
