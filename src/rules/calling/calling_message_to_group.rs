//! `calling-message-to-group`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A call button or a call permission request is sent to a group.
    ///
    /// Meta rejects it with error 131051, because groups support neither calls nor interactive
    /// messages.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "recipient_type": "group",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": { "name": "voice_call", "parameters": { "display_text": "Call us" } }
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "recipient_type": "group",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "call_permission_request",
    ///     "body": { "text": "May we call you about repair 2207?" },
    ///     "action": { "name": "call_permission_request" }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "recipient_type": "individual",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": { "name": "voice_call", "parameters": { "display_text": "Call us" } }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "calling-message-to-group",
        severity: Error,
        category: Calling,
        page: page!("groups/groups-messaging"),
        api_error: Some(ApiError::code(131_051)),
        finder: Finder::Schema,
    }
}
