//! `call-button-without-body`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message with a call button has no body.
    ///
    /// Meta was seen to reject interactive messages without a body, with error 131009. The table in
    /// the documentation does not list the body, but every sample has one, and Direct Send requires
    /// it.
    ///
    /// ```change call-button
    /// bad   /interactive/body: (absent)
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "call-button-without-body",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
