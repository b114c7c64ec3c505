//! `call-button-parameter-mismatch`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A parameter of a template's call button has no value for its type.
    ///
    /// Meta rejects it with error 100. The value belongs in the key with the name of the type:
    /// `ttl_minutes` for the type `ttl_minutes`, `payload` for the type `payload`.
    ///
    /// ```change send-with-call-button
    /// bad   /template/components/0/parameters: [{ "type": "ttl_minutes", "payload": "4320" }]
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "call-button-parameter-mismatch",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
