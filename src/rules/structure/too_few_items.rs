//! `too-few-items`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An array or object has fewer items than the minimum.
    ///
    /// Meta rejects the body. An optional key must be removed instead of set to an empty array.
    ///
    /// ```change contacts-message
    /// bad   /contacts: []
    /// good  /contacts/0/phones: (absent)
    /// ```
    pub RULE = {
        id: "too-few-items",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
