//! `call-button-with-other-buttons`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A call button shares its message with other buttons.
    ///
    /// A message has one call button and nothing beside it: no reply buttons, no list, no cards. A
    /// template may have more.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": {
    ///       "name": "voice_call",
    ///       "parameters": { "display_text": "Call us" },
    ///       "buttons": [{ "type": "reply", "reply": { "id": "later", "title": "Later" } }]
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
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": { "name": "voice_call", "parameters": { "display_text": "Call us" } }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "call-button-with-other-buttons",
        severity: Error,
        category: Calling,
        page: page!("direct-send/supported-features-and-limits"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
