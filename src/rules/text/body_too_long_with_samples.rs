//! `body-too-long-with-samples`.

use super::{filled_in, limit, limit_page};
use crate::check::{BodyCx, Finder};
use crate::json::without_placeholders;
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};
use crate::wording::count;

declare_rule! {
    /// A body is too long when its variables are replaced by their sample values.
    ///
    /// The maximum is 1024 characters, 600 in a limited-time offer, and 160 in a single-product
    /// template or a card. The page on offers says that sample values count. Meta also compares
    /// each message that sends the template with the maximum.
    ///
    /// ```change template-with-cards
    /// bad   /components/1/cards/0/components/1/text:
    ///       "The lamp {{1}} stands on your desk and turns its head to the book that you read "
    ///         + "there."
    ///   and  /components/1/cards/0/components/1/example: {
    ///         "body_text": [
    ///           [
    ///             "with the heavy base of green marble, the long arm of brass and the shade of "
    ///               + "milk glass"
    ///           ]
    ///         ]
    ///       }
    /// good  /components/1/cards/0/components/1/text:
    ///       "The lamp {{1}} stands on your desk and turns its head to the book that you read "
    ///         + "there."
    ///   and  /components/1/cards/0/components/1/example:
    ///       { "body_text": [["with a base of green marble"]] }
    /// ```
    pub RULE = {
        id: "body-too-long-with-samples",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::TemplateText(TextPlace::BODIES, check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    if text.parts.is_empty() || text.is_open() {
        return;
    }
    let limit = limit(cx.template(), text);
    let n_characters = filled_in(text);
    // A text that is over the limit without its variables is an error of another rule.
    let is_short = || without_placeholders(text.text).chars().count() <= limit;
    if n_characters > limit && is_short() {
        let message = format!(
            "{} has {n_characters} characters with its sample values; the maximum is {limit}",
            text.name()
        );
        let page = limit_page(cx.template(), text);
        cx.report(&RULE, text.node.span, message).page(page).help(format!(
            "shorten the text or its sample values by {}",
            count(n_characters - limit, "character")
        ));
    }
}
