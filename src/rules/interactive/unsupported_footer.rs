//! `unsupported-footer`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A carousel has a footer.
    ///
    /// Meta rejects it with error 131009. A carousel has only a body and cards, and a card has no
    /// footer either.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "carousel",
    ///     "body": { "text": "Two ideas for a shady corner:" },
    ///     "footer": { "text": "While stocks last" },
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
    pub RULE = {
        id: "unsupported-footer",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
