//! `unsupported-call-button-parameter`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A parameter of a template's call button is neither `ttl_minutes` nor `payload`.
    ///
    /// Meta rejects it with error 100. The label belongs to the template, and a message cannot
    /// change it.
    ///
    /// ```change send-with-call-button
    /// bad   /template/components/0/parameters: [{ "type": "text", "text": "Call us" }]
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unsupported-call-button-parameter",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
