//! `call-permission-request-with-parameters`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `action` of a call permission request has parameters.
    ///
    /// Meta rejects it with error 100: the request has no parameters. `display_text` and
    /// `ttl_minutes` belong to a call button.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "call_permission_request",
    ///     "body": { "text": "May we call you about repair 2207?" },
    ///     "action": {
    ///       "name": "call_permission_request",
    ///       "parameters": { "display_text": "Allow calls" }
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
    ///     "type": "call_permission_request",
    ///     "body": { "text": "May we call you about repair 2207?" },
    ///     "action": { "name": "call_permission_request" }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "call-permission-request-with-parameters",
        severity: Error,
        category: Calling,
        page: page!("calling/user-call-permissions"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
