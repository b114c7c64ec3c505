//! `call-permission-request-through-call-button`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A template message sends a call permission request as a parameter of a call button.
    ///
    /// Meta rejects it with error 100. With a call button, the user calls the business. To request
    /// permission to call the user, send a template with a call permission request. It needs no
    /// component. Or send an interactive message of the type `call_permission_request`.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "call_us_about_repair",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "voice_call",
    ///         "parameters": [
    ///           { "type": "action", "action": { "name": "call_permission_request" } }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "may_we_call_you",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "2207" }] }
    ///     ]
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
    ///     "type": "call_permission_request",
    ///     "body": { "text": "May we call you about repair 2207?" },
    ///     "action": { "name": "call_permission_request" }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "call-permission-request-through-call-button",
        severity: Error,
        category: Calling,
        page: page!("calling/user-call-permissions"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
