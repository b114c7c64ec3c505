//! `unknown-interactive-type`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The type of an interactive message is unknown.
    ///
    /// Meta rejects it with error 131009. walint does not report names that the API lists but the
    /// documentation does not explain.
    ///
    /// ```change call-button
    /// bad   /interactive/type: "voicecall"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unknown-interactive-type",
        severity: Error,
        category: Interactive,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
