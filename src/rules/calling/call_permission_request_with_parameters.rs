//! `call-permission-request-with-parameters`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `action` of a call permission request has parameters.
    ///
    /// Meta rejects it with error 100: the request has no parameters. `display_text` and
    /// `ttl_minutes` belong to a call button.
    ///
    /// ```change call-permission-request
    /// bad   /interactive/action/parameters: { "display_text": "Allow calls" }
    /// good  (unchanged)
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
