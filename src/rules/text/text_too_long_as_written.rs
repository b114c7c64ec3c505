//! `text-too-long-as-written`.

use super::{filled_in, limit, limit_page};
use crate::check::{BodyCx, Finder};
use crate::json::without_placeholders;
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};
use crate::wording::shorten;

declare_rule! {
    /// A header or body is too long if its variables count as they are written.
    ///
    /// The documentation does not say whether the characters of `{{1}}` count, and no response of
    /// the API shows it. walint does not count them in its errors. The maximum is 60 characters for
    /// a header and 1024 for a body. It is 600 for a body in a limited-time offer, and 160 in a
    /// single-product template or a card.
    ///
    /// ```change template-with-header-and-footer
    /// bad   /components/0/text: "The repair {{number_of_the_repair}} is ready for collection now"
    ///   and  /components/0/example: {
    ///         "header_text_named_params": [
    ///           { "param_name": "number_of_the_repair", "example": "R-2207" }
    ///         ]
    ///       }
    ///   and  /parameter_format: "NAMED"
    /// good  /components/0/text: "The repair {{number}} is ready for collection now"
    ///   and  /components/0/example:
    ///       { "header_text_named_params": [{ "param_name": "number", "example": "R-2207" }] }
    ///   and  /parameter_format: "NAMED"
    /// ```
    pub RULE = {
        id: "text-too-long-as-written",
        severity: Info,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::TemplateText(TextPlace::HEADERS_AND_BODIES, check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    if text.is_open() || !text.has_variable() {
        return;
    }
    let limit = limit(cx.template(), text);
    let length = text.text.chars().count();
    // Another rule reports a body that is too long with its sample values.
    let has_rule = || text.place.is_body() && filled_in(text) > limit;
    // A text that is over the limit without its variables is an error of another rule.
    let is_error = || without_placeholders(text.text).chars().count() > limit;
    if length > limit && !has_rule() && !is_error() {
        let message = format!(
            "{} has {length} characters with its variables; the maximum is {limit}",
            text.name()
        );
        let page = limit_page(cx.template(), text);
        cx.report(&RULE, text.node.span, message).page(page).help(shorten(length, limit));
    }
}
