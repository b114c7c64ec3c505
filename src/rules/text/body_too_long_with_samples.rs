//! `body-too-long-with-samples`.

use super::{filled_in, limit, limit_page};
use crate::check::{BodyCx, Finder};
use crate::json::without_placeholders;
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// A body is too long once its samples are filled in.
    ///
    /// A body holds 1024 characters, one of a limited-time offer 600, of a single product or a card
    /// 160. For offers the page says that samples count; in every template the text as sent is held
    /// against the limit again.
    ///
    /// ```json bad
    /// {
    ///   "name": "new_lamps",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Two new lamps have arrived in our showroom this week." },
    ///     {
    ///       "type": "CAROUSEL",
    ///       "cards": [
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///             },
    ///             {
    ///               "type": "BODY",
    ///               "text": "The lamp {{1}} stands on your desk and turns its head to the book that you read there.",
    ///               "example": {
    ///                 "body_text": [
    ///                   ["with the heavy base of green marble, the long arm of brass and the shade of milk glass"]
    ///                 ]
    ///               }
    ///             },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         },
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///             },
    ///             { "type": "BODY", "text": "Floor lamp with a linen shade" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "new_lamps",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Two new lamps have arrived in our showroom this week." },
    ///     {
    ///       "type": "CAROUSEL",
    ///       "cards": [
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///             },
    ///             {
    ///               "type": "BODY",
    ///               "text": "The lamp {{1}} stands on your desk and turns its head to the book that you read there.",
    ///               "example": { "body_text": [["with a base of green marble"]] }
    ///             },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         },
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///             },
    ///             { "type": "BODY", "text": "Floor lamp with a linen shade" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
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
    // Without its variables, a text over the limit is an error.
    let is_short = || without_placeholders(text.text).chars().count() <= limit;
    if n_characters > limit && is_short() {
        let message = format!(
            "{} has {n_characters} characters with its samples; the maximum is {limit}",
            text.name()
        );
        let page = limit_page(cx.template(), text);
        cx.report(&RULE, text.node.span, message)
            .page(page)
            .help("shorten the text, or the samples");
    }
}
