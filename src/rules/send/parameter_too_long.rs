//! `parameter-too-long`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::rule::ApiError;
use crate::rules::send::{Level, length, levels, texts};

declare_rule! {
    /// A parameter of a template is longer than the whole part may be.
    ///
    /// Filled in, a header has room for 60 characters, a body for 1024, for 600 beside a
    /// limited-time offer, and for 160 in a card; the URL of a button has room for 2000. The text of
    /// the template takes its share of that; it is not known here, so a parameter is held against
    /// the whole. Placeholders in it are not counted.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "weekend_offer",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "header",
    ///         "parameters": [
    ///           {
    ///             "type": "text",
    ///             "text": "Everything for the shady corner of your garden, only this weekend"
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "shade_plants",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "carousel",
    ///         "cards": [
    ///           {
    ///             "card_index": 0,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [
    ///                   { "type": "image", "image": { "id": "1000000000000001" } }
    ///                 ]
    ///               },
    ///               {
    ///                 "type": "body",
    ///                 "parameters": [
    ///                   {
    ///                     "type": "text",
    ///                     "text": "The fern likes shade and moist soil, and grows to the height of a child within three years. Water it twice a week in summer, once in spring and autumn, and never in winter."
    ///                   }
    ///                 ]
    ///               }
    ///             ]
    ///           },
    ///           {
    ///             "card_index": 1,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [
    ///                   { "type": "image", "image": { "id": "1000000000000002" } }
    ///                 ]
    ///               },
    ///               {
    ///                 "type": "body",
    ///                 "parameters": [{ "type": "text", "text": "The hosta likes shade." }]
    ///               }
    ///             ]
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "weekend_offer",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "header",
    ///         "parameters": [
    ///           {
    ///             "type": "text",
    ///             "text": "Everything for the shady corner of your garden this weekend"
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "body",
    ///         "parameters": [
    ///           {
    ///             "type": "text",
    ///             "text": "The fern likes shade and moist soil, and grows to the height of a child within three years. Water it twice a week in summer, once in spring and autumn, and never in winter."
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "parameter-too-long",
        severity: Error,
        category: Send,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(132_005)),
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for level in levels(cx.root) {
        for (name, limit, place) in limits(level) {
            for text in level.of(name).flat_map(texts) {
                measure(cx, text, limit, place);
            }
        }
        for text in level.buttons("url").flat_map(texts) {
            measure(cx, text, 2000, "the URL of a button");
        }
    }
}

fn measure(cx: &mut BodyCx<'_>, text: &Node<'_>, limit: usize, place: &str) {
    // No text has more characters than bytes.
    let Some(value) = text.as_str().filter(|it| it.len() > limit) else { return };
    let n_characters = length(value);
    if n_characters > limit {
        let message = format!("{n_characters} characters, where {place} has room for {limit}");
        cx.report(&RULE, text.span, message).help(format!(
            "shorten it: with the text of the template it may have {limit} characters"
        ));
    }
}

/// The components of a level with a limit, and how they are called.
fn limits(level: Level<'_>) -> [(&'static str, usize, &'static str); 2] {
    let body = match (level.is_card, level.has_offer()) {
        (true, _) => (160, "the body of a card"),
        (false, true) => (600, "a body beside a limited-time offer"),
        (false, false) => (1024, "a body"),
    };
    [("header", 60, "a header"), ("body", body.0, body.1)]
}
