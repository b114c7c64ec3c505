//! `reply-button-in-card`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A button of a carousel card has the type `reply`.
    ///
    /// Meta rejects it with error 131009. On a card, the type of the button is `quick_reply`, and
    /// so is the key next to it. Only messages of type `button` have `reply`.
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
    ///             "buttons": [
    ///               { "type": "reply", "reply": { "id": "keep-fern", "title": "This one" } }
    ///             ]
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
    ///             "buttons": [
    ///               { "type": "reply", "reply": { "id": "keep-hosta", "title": "This one" } }
    ///             ]
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
    ///             "buttons": [
    ///               {
    ///                 "type": "quick_reply",
    ///                 "quick_reply": { "id": "keep-fern", "title": "This one" }
    ///               }
    ///             ]
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
    ///             "buttons": [
    ///               {
    ///                 "type": "quick_reply",
    ///                 "quick_reply": { "id": "keep-hosta", "title": "This one" }
    ///               }
    ///             ]
    ///           }
    ///         }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "reply-button-in-card",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
