//! `call-button-label-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The label of a call button is longer than 20 characters.
    ///
    /// Meta does not truncate the label: it rejects the message with error 131009.
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
    ///       "parameters": { "display_text": "Call our support desk" }
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
    ///       "parameters": { "display_text": "Call our service now" }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "call-button-label-too-long",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
