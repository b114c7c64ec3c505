//! `phone-number-in-recipient`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// `recipient` is a phone number.
    ///
    /// Meta rejects it with error 100. `recipient` must be a business-scoped user id; a phone
    /// number belongs in `to`.
    ///
    /// ```change text-message
    /// bad   /to: (key "recipient")
    /// good  (unchanged)
    /// ```
    ///
    /// ```change call
    /// bad   /to: (key "recipient")
    /// ```
    pub RULE = {
        id: "phone-number-in-recipient",
        severity: Error,
        category: Message,
        page: page!("business-scoped-user-ids"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
