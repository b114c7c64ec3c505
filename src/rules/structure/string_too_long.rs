//! `string-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A string has more characters than the maximum.
    ///
    /// Meta rejects the body and does not truncate the string. walint counts the Unicode scalar
    /// values of the decoded string, which matches reports from developers.
    ///
    /// ```change call-button
    /// bad   /interactive/header: {
    ///         "type": "text",
    ///         "text": "Order 4711 is on its way to you and will be there by tomorrow."
    ///       }
    /// good  /interactive/header: { "type": "text", "text": "Order 4711 is on its way to you" }
    /// ```
    pub RULE = {
        id: "string-too-long",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
