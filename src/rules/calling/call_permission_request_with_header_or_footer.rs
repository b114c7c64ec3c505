//! `call-permission-request-with-header-or-footer`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A call permission request has a header or a footer.
    ///
    /// Meta rejects it with error 131009. Only a template with a call permission request can have a
    /// header and a footer.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "call_permission_request",
    ///     "body": { "text": "May we call you about repair 2207?" },
    ///     "footer": { "text": "Every day until nine" },
    ///     "action": { "name": "call_permission_request" }
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
    ///     "header": { "type": "text", "text": "Repair 2207" },
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
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "call_permission_request",
    ///     "body": { "text": "May we call you about repair 2207?" },
    ///     "action": { "name": "call_permission_request" }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "call-permission-request-with-header-or-footer",
        severity: Error,
        category: Calling,
        page: page!("calling/user-call-permissions"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
