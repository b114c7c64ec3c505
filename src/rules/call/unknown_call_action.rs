//! `unknown-call-action`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The action of a call is unknown.
    ///
    /// Meta rejects it with error 100. The actions are `connect`, `pre_accept`, `accept`, `reject`
    /// and `terminate`. walint does not report `media_update`, which only the OpenAPI description
    /// lists. It reports an action in another letter case as a warning.
    ///
    /// ```change call-end
    /// bad   /action: "hangup"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unknown-call-action",
        severity: Error,
        category: Call,
        page: page!("calling/reference"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
