//! `call-permission-request-component-in-send`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A template message has a component for the call permission request.
    ///
    /// Meta rejects it with error 100. The request is part of the template, and a message cannot
    /// change it.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "may_we_call_you",
    ///     "language": { "code": "en_US" },
    ///     "components": [{ "type": "call_permission_request" }]
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
    pub RULE = {
        id: "call-permission-request-component-in-send",
        severity: Error,
        category: Calling,
        page: page!("templates/utility-templates/utility-call-permission-request-templates"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
