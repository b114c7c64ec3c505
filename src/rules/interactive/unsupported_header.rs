//! `unsupported-header`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An interactive message has a header that its type does not allow.
    ///
    /// Meta rejects it with error 131009. Product messages, catalog messages and carousels show
    /// their own images instead of a header.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "carousel",
    ///     "header": { "type": "text", "text": "For your garden" },
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
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "header": { "type": "text", "text": "For your garden" },
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "buttons": [
    ///         { "type": "reply", "reply": { "id": "fit-mon", "title": "Monday" } },
    ///         { "type": "reply", "reply": { "id": "fit-tue", "title": "Tuesday" } }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unsupported-header",
        severity: Error,
        category: Interactive,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
