//! `number-out-of-range`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A number is smaller than the minimum or larger than the maximum.
    ///
    /// Meta rejects the body. The page that the finding cites states the limits.
    ///
    /// ```change pin-message
    /// bad   /pin/expiration_days: 90
    /// good  /pin/expiration_days: 30
    /// ```
    pub RULE = {
        id: "number-out-of-range",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
