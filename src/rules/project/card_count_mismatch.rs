//! `card-count-mismatch`.

use std::cmp::Ordering;

use super::count;
use crate::check::{Finder, SendCx};
use crate::fact::{DefinedLevel, Fact};
use crate::model::HeaderFormat;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message has more or fewer cards than the carousel of its template.
    ///
    /// A carousel with media needs exactly one card in the message for each card of the template. A
    /// carousel with products has two cards in the template, and a message can have up to ten. A
    /// message with cards needs a template with a carousel, and the reverse. Meta rejects any other
    /// message with error 132012.
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "shade_plants",
    ///     "language": "en",
    ///     "category": "MARKETING",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Two plants for the shady corner of your garden have arrived."
    ///       },
    ///       {
    ///         "type": "CAROUSEL",
    ///         "cards": [
    ///           {
    ///             "components": [
    ///               {
    ///                 "type": "HEADER",
    ///                 "format": "IMAGE",
    ///                 "example": {
    ///                   "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///                 }
    ///               },
    ///               {
    ///                 "type": "BUTTONS",
    ///                 "buttons": [
    ///                   {
    ///                     "type": "URL",
    ///                     "text": "See it",
    ///                     "url": "https://shop.example/{{1}}",
    ///                     "example": ["fern"]
    ///                   }
    ///                 ]
    ///               }
    ///             ]
    ///           },
    ///           {
    ///             "components": [
    ///               {
    ///                 "type": "HEADER",
    ///                 "format": "IMAGE",
    ///                 "example": {
    ///                   "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///                 }
    ///               },
    ///               {
    ///                 "type": "BUTTONS",
    ///                 "buttons": [
    ///                   {
    ///                     "type": "URL",
    ///                     "text": "See it",
    ///                     "url": "https://shop.example/{{1}}",
    ///                     "example": ["fern"]
    ///                   }
    ///                 ]
    ///               }
    ///             ]
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "shade_plants",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "carousel",
    ///           "cards": [
    ///             {
    ///               "card_index": 0,
    ///               "components": [
    ///                 {
    ///                   "type": "header",
    ///                   "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///                 },
    ///                 {
    ///                   "type": "button",
    ///                   "sub_type": "url",
    ///                   "index": 0,
    ///                   "parameters": [{ "type": "text", "text": "fern" }]
    ///                 }
    ///               ]
    ///             },
    ///             {
    ///               "card_index": 1,
    ///               "components": [
    ///                 {
    ///                   "type": "header",
    ///                   "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///                 },
    ///                 {
    ///                   "type": "button",
    ///                   "sub_type": "url",
    ///                   "index": 0,
    ///                   "parameters": [{ "type": "text", "text": "hosta" }]
    ///                 }
    ///               ]
    ///             },
    ///             {
    ///               "card_index": 2,
    ///               "components": [
    ///                 {
    ///                   "type": "header",
    ///                   "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///                 },
    ///                 {
    ///                   "type": "button",
    ///                   "sub_type": "url",
    ///                   "index": 0,
    ///                   "parameters": [{ "type": "text", "text": "ivy" }]
    ///                 }
    ///               ]
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "shade_plants",
    ///     "language": "en",
    ///     "category": "MARKETING",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Two plants for the shady corner of your garden have arrived."
    ///       },
    ///       {
    ///         "type": "CAROUSEL",
    ///         "cards": [
    ///           {
    ///             "components": [
    ///               {
    ///                 "type": "HEADER",
    ///                 "format": "IMAGE",
    ///                 "example": {
    ///                   "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///                 }
    ///               },
    ///               {
    ///                 "type": "BUTTONS",
    ///                 "buttons": [
    ///                   {
    ///                     "type": "URL",
    ///                     "text": "See it",
    ///                     "url": "https://shop.example/{{1}}",
    ///                     "example": ["fern"]
    ///                   }
    ///                 ]
    ///               }
    ///             ]
    ///           },
    ///           {
    ///             "components": [
    ///               {
    ///                 "type": "HEADER",
    ///                 "format": "IMAGE",
    ///                 "example": {
    ///                   "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///                 }
    ///               },
    ///               {
    ///                 "type": "BUTTONS",
    ///                 "buttons": [
    ///                   {
    ///                     "type": "URL",
    ///                     "text": "See it",
    ///                     "url": "https://shop.example/{{1}}",
    ///                     "example": ["fern"]
    ///                   }
    ///                 ]
    ///               }
    ///             ]
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": { "name": "shade_plants", "language": { "code": "en" } }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "shade_plants",
    ///     "language": "en",
    ///     "category": "MARKETING",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Two plants for the shady corner of your garden have arrived."
    ///       },
    ///       {
    ///         "type": "CAROUSEL",
    ///         "cards": [
    ///           {
    ///             "components": [
    ///               {
    ///                 "type": "HEADER",
    ///                 "format": "IMAGE",
    ///                 "example": {
    ///                   "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///                 }
    ///               },
    ///               {
    ///                 "type": "BUTTONS",
    ///                 "buttons": [
    ///                   {
    ///                     "type": "URL",
    ///                     "text": "See it",
    ///                     "url": "https://shop.example/{{1}}",
    ///                     "example": ["fern"]
    ///                   }
    ///                 ]
    ///               }
    ///             ]
    ///           },
    ///           {
    ///             "components": [
    ///               {
    ///                 "type": "HEADER",
    ///                 "format": "IMAGE",
    ///                 "example": {
    ///                   "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///                 }
    ///               },
    ///               {
    ///                 "type": "BUTTONS",
    ///                 "buttons": [
    ///                   {
    ///                     "type": "URL",
    ///                     "text": "See it",
    ///                     "url": "https://shop.example/{{1}}",
    ///                     "example": ["fern"]
    ///                   }
    ///                 ]
    ///               }
    ///             ]
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "shade_plants",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "carousel",
    ///           "cards": [
    ///             {
    ///               "card_index": 0,
    ///               "components": [
    ///                 {
    ///                   "type": "header",
    ///                   "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///                 },
    ///                 {
    ///                   "type": "button",
    ///                   "sub_type": "url",
    ///                   "index": 0,
    ///                   "parameters": [{ "type": "text", "text": "fern" }]
    ///                 }
    ///               ]
    ///             },
    ///             {
    ///               "card_index": 1,
    ///               "components": [
    ///                 {
    ///                   "type": "header",
    ///                   "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///                 },
    ///                 {
    ///                   "type": "button",
    ///                   "sub_type": "url",
    ///                   "index": 0,
    ///                   "parameters": [{ "type": "text", "text": "hosta" }]
    ///                 }
    ///               ]
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    pub RULE = {
        id: "card-count-mismatch",
        severity: Error,
        category: Project,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    let (send, content) = (cx.send, cx.content);
    let (span, message, place, help) = match (&send.cards, &content.cards) {
        (Fact::Unknown, _) | (_, Fact::Unknown) | (Fact::Absent, Fact::Absent) => return,
        (Fact::Absent, Fact::Known(cards)) => (
            send.span,
            "the message has no cards; the template has a carousel".to_owned(),
            (cards.span, "the template's cards"),
            "add a `carousel` component with the cards".to_owned(),
        ),
        (Fact::Known(cards), Fact::Absent) => (
            cards.span,
            "the message has cards; the template has no carousel".to_owned(),
            (cx.definition.span, "no carousel"),
            "remove the `carousel` component".to_owned(),
        ),
        (Fact::Known(given), Fact::Known(cards)) => {
            let Some(items) = cards.items.as_deref().filter(|it| is_media(it)) else { return };
            let (n_given, n_wanted) = (given.items.len(), items.len());
            let help = match n_given.cmp(&n_wanted) {
                Ordering::Equal => return,
                Ordering::Less => format!("add {}", count(n_wanted - n_given, "card")),
                Ordering::Greater => format!("remove {}", count(n_given - n_wanted, "card")),
            };
            (
                given.span,
                format!("the message has {}; the template has {n_wanted}", count(n_given, "card")),
                (cards.span, "the template's cards"),
                help,
            )
        }
    };
    cx.report(&RULE, span, message, place).help(help);
}

/// Tells whether the cards are known to have media.
fn is_media(cards: &[DefinedLevel]) -> bool {
    let is_media = |it: &DefinedLevel| {
        it.header
            .known()
            .is_some_and(|it| matches!(it.format, HeaderFormat::Image | HeaderFormat::Video))
    };
    cards.iter().all(is_media)
}
