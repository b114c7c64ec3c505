//! `interactive-type-as-message-type`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The type of a message is a type of interactive message.
    ///
    /// Meta rejects it with error 100. The outer `type` is `interactive`; `voice_call`, `button` or
    /// `list` is the `type` inside the `interactive` object. The documentation of call buttons has
    /// `voice_call` as the outer `type` in a table, but not in its sample.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "voice_call",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": { "name": "voice_call" }
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
    ///     "type": "call_permission_request",
    ///     "action": { "name": "call_permission_request" },
    ///     "body": { "text": "May we call you?" }
    ///   },
    ///   "call_permission_request": {}
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
        id: "interactive-type-as-message-type",
        severity: Error,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
