//! `call-permission-request-with-header-or-footer`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A call permission request has a header or a footer.
    ///
    /// Meta rejects it with error 131009. Only a template with a call permission request can have a
    /// header and a footer.
    ///
    /// ```change call-permission-request
    /// bad   /interactive/footer: { "text": "Every day until nine" }
    /// bad   /interactive/header: { "type": "text", "text": "Repair 2207" }
    /// good  (unchanged)
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
