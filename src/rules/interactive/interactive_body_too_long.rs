//! `interactive-body-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The body of an interactive message is longer than 1024 characters.
    ///
    /// Meta rejects it with error 131009 and does not truncate the text. The limit applies to every
    /// interactive type. Another rule checks lists, because their page prints another limit.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": {
    ///       "text": "Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us about your order. Talk to us"
    ///     },
    ///     "action": { "name": "voice_call", "parameters": { "display_text": "Call us" } }
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
        id: "interactive-body-too-long",
        severity: Error,
        category: Interactive,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
