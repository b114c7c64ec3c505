//! `unsupported-button-type`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A button of an interactive message has a type that is not allowed.
    ///
    /// Meta rejects it with error 131009. A message of type `button` has buttons of type `reply`. A
    /// Direct Send message, which has a `category` next to `type`, may also have buttons of type
    /// `cta_url` before them.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "buttons": [
    ///         {
    ///           "type": "cta_url",
    ///           "cta_url": { "display_text": "See dates", "url": "https://shop.example/fitting" }
    ///         },
    ///         { "type": "reply", "reply": { "id": "later", "title": "Later" } }
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
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "buttons": [
    ///         { "type": "quick_reply", "quick_reply": { "id": "fit-mon", "title": "Monday" } }
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
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "category": "utility",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "buttons": [
    ///         {
    ///           "type": "cta_url",
    ///           "cta_url": { "display_text": "See dates", "url": "https://shop.example/fitting" }
    ///         },
    ///         { "type": "reply", "reply": { "id": "later", "title": "Later" } }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unsupported-button-type",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-reply-buttons-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
