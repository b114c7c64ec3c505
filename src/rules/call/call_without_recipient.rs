//! `call-without-recipient`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A new call has no recipient.
    ///
    /// Meta rejects it with error 131008. The action `connect` needs `to` with a phone number, or
    /// `recipient` with a business-scoped user id. If both are set, Meta uses `to`.
    ///
    /// ```change call
    /// bad   /to: (absent)
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "call-without-recipient",
        severity: Error,
        category: Call,
        page: page!("calling/reference"),
        api_error: Some(ApiError::code(131_008)),
        finder: Finder::Schema,
    }
}
