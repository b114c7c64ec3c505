//! `bsuid-in-to`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// `to` is a business-scoped user id.
    ///
    /// Meta rejects it with error 100. `to` must be a phone number or the id of a group; a
    /// business-scoped user id belongs in `recipient`.
    ///
    /// ```change text-message
    /// bad   /to: "US.1000000000000001"
    /// good  /to: (absent)
    ///   and  /recipient: "US.1000000000000001"
    /// ```
    ///
    /// ```change call
    /// bad   /to: "US.1000000000000001"
    /// ```
    pub RULE = {
        id: "bsuid-in-to",
        severity: Error,
        category: Message,
        page: page!("business-scoped-user-ids"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
