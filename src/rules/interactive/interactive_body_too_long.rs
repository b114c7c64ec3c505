//! `interactive-body-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The body of an interactive message has more than 1024 characters.
    ///
    /// The limit is that of every interactive type; lists, whose page prints another, have a rule of
    /// their own. The live API says so in its answer, and cuts nothing.
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
