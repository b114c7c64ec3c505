//! `call-permission-request-component-in-send`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A template is sent with a component for its call permission request.
    ///
    /// The request is a part of the template since its creation, and takes no value when it is
    /// sent.
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
