//! `unsupported-caption`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// Media has a `caption` where captions are not allowed.
    ///
    /// Images, videos and documents have captions of up to 1024 characters, but not in the header
    /// of a message. Audio and stickers have no captions. Meta rejects the body with "Unexpected
    /// key".
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "audio",
    ///   "audio": { "id": "1000000000000001", "caption": "Our opening hours" }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "sticker",
    ///   "sticker": { "id": "1000000000000001", "caption": "Hello" }
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
    ///     "header": {
    ///       "type": "image",
    ///       "image": { "id": "1000000000000001", "caption": "The blue chair" }
    ///     },
    ///     "body": { "text": "Shall we keep it for you?" },
    ///     "action": {
    ///       "buttons": [{ "type": "reply", "reply": { "id": "keep", "title": "Keep it" } }]
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "video",
    ///   "video": { "id": "1000000000000001", "caption": "How to open the case" }
    /// }
    /// ```
    pub RULE = {
        id: "unsupported-caption",
        severity: Error,
        category: Media,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
