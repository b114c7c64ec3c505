//! `missing-recipient`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message has no recipient.
    ///
    /// Meta rejects it with error 131008. A message needs `to` with a phone number or the id of a
    /// group, or `recipient` with a business-scoped user id.
    ///
    /// ```change text-message
    /// bad   /to: (absent)
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "missing-recipient",
        severity: Error,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(131_008)),
        finder: Finder::Schema,
    }
}
