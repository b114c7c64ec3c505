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
    /// ```change send-with-body
    /// bad   /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "voice_call",
    ///         "parameters": [
    ///           { "type": "action", "action": { "name": "call_permission_request" } }
    ///         ]
    ///       }
    /// good  /template/components/0/parameters/0/text: "2207"
    /// ```
    ///
    /// ```change call-permission-request
    /// good  /interactive/body/text: "May we call you about repair 2207?"
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
