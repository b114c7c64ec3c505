//! `string-too-short`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A string is empty, or has fewer characters than the minimum.
    ///
    /// Meta rejects the body. walint does not report a string that contains a placeholder.
    ///
    /// ```change text-message
    /// bad   /text/body: ""
    /// good  /text/body: "{{text}}"
    /// ```
    pub RULE = {
        id: "string-too-short",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
