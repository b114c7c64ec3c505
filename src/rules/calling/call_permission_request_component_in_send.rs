//! `call-permission-request-component-in-send`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A template message has a component for the call permission request.
    ///
    /// Meta rejects it with error 100. The request is part of the template, and a message cannot
    /// change it.
    ///
    /// ```change send-with-body
    /// bad   /template/components/1: { "type": "call_permission_request" }
    /// good  /template/components/0/parameters/0/text: "2207"
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
