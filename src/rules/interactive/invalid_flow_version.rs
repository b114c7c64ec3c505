//! `invalid-flow-version`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `flow_message_version` of a flow message is not `"3"`.
    ///
    /// Meta rejects it with error 131009. The key is the version of the message, not of the flow,
    /// and the string `"3"` is its only value.
    ///
    /// ```change flow-button
    /// bad   /interactive/action/parameters/flow_message_version: "4"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "invalid-flow-version",
        severity: Error,
        category: Interactive,
        page: page!("flows/guides/sendingaflow"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
