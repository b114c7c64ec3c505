//! `duplicate-card-index`.

use super::repeated;
use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::Carousel;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// Two cards of a carousel have the same index.
    ///
    /// Card indexes begin at 0, and each occurs once. Meta rejects equal indexes with error 131009
    /// in an interactive carousel, and with error 132012 in a template message.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "carousel",
    ///     "body": { "text": "Two ideas for a shady corner:" },
    ///     "action": {
    ///       "cards": [
    ///         {
    ///           "card_index": 0,
    ///           "type": "cta_url",
    ///           "header": {
    ///             "type": "image",
    ///             "image": { "link": "https://media.example/fern.jpg" }
    ///           },
    ///           "action": {
    ///             "name": "cta_url",
    ///             "parameters": {
    ///               "display_text": "Details",
    ///               "url": "https://shop.example/p/fern"
    ///             }
    ///           }
    ///         },
    ///         {
    ///           "card_index": 0,
    ///           "type": "cta_url",
    ///           "header": {
    ///             "type": "image",
    ///             "image": { "link": "https://media.example/hosta.jpg" }
    ///           },
    ///           "action": {
    ///             "name": "cta_url",
    ///             "parameters": {
    ///               "display_text": "Details",
    ///               "url": "https://shop.example/p/hosta"
    ///             }
    ///           }
    ///         }
    ///       ]
    ///     }
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
    ///     "name": "shady_corner",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "carousel",
    ///         "cards": [
    ///           {
    ///             "card_index": 0,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///               }
    ///             ]
    ///           },
    ///           {
    ///             "card_index": 0,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [{ "type": "image", "image": { "id": "1000000000000002" } }]
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
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "carousel",
    ///     "body": { "text": "Two ideas for a shady corner:" },
    ///     "action": {
    ///       "cards": [
    ///         {
    ///           "card_index": 0,
    ///           "type": "cta_url",
    ///           "header": {
    ///             "type": "image",
    ///             "image": { "link": "https://media.example/fern.jpg" }
    ///           },
    ///           "action": {
    ///             "name": "cta_url",
    ///             "parameters": {
    ///               "display_text": "Details",
    ///               "url": "https://shop.example/p/fern"
    ///             }
    ///           }
    ///         },
    ///         {
    ///           "card_index": 1,
    ///           "type": "cta_url",
    ///           "header": {
    ///             "type": "image",
    ///             "image": { "link": "https://media.example/hosta.jpg" }
    ///           },
    ///           "action": {
    ///             "name": "cta_url",
    ///             "parameters": {
    ///               "display_text": "Details",
    ///               "url": "https://shop.example/p/hosta"
    ///             }
    ///           }
    ///         }
    ///       ]
    ///     }
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
    ///     "name": "shady_corner",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "carousel",
    ///         "cards": [
    ///           {
    ///             "card_index": 0,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///               }
    ///             ]
    ///           },
    ///           {
    ///             "card_index": 1,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [{ "type": "image", "image": { "id": "1000000000000002" } }]
    ///               }
    ///             ]
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "duplicate-card-index",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Carousel(check),
    }
}

fn check(cx: &mut BodyCx<'_>, carousel: Carousel<'_>) {
    let indexes = carousel.cards.iter().filter_map(|it| it.get("card_index"));
    for (index, first) in repeated(indexes, Node::as_i64) {
        let diagnostic = cx.report(&RULE, index.span, "another card has the same `card_index`");
        diagnostic.related(first.span, "the same index");
        diagnostic.help("number the cards from 0 in their order");
        diagnostic.page(page::of_carousel(carousel));
        if carousel.is_in_template {
            diagnostic.api_error = Some(ApiError::code(132_012));
        }
    }
}
