//! `call-button-payload-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The payload of a call button is longer than 512 characters.
    ///
    /// Meta rejects it with error 131009. Use a short key, such as an order number, and look up the
    /// rest on your server. On Android, call buttons need version 2.24.1 of the app, and payloads
    /// need 2.25.27.
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
    ///       "parameters": {
    ///         "display_text": "Call us",
    ///         "payload": "order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4711;order=4"
    ///       }
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
    ///     "action": {
    ///       "name": "voice_call",
    ///       "parameters": { "display_text": "Call us", "payload": "order=4711" }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "call-button-payload-too-long",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
