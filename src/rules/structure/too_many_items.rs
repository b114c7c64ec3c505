//! `too-many-items`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An array or object has more items than the maximum.
    ///
    /// Meta rejects the body. Equal items count separately.
    ///
    /// ```change send-with-body
    /// bad   /template/components/0/type: "header"
    ///   and  /template/components/0/parameters/1: { "type": "text", "text": "noon" }
    /// good  /template/components/0/type: "header"
    /// ```
    pub RULE = {
        id: "too-many-items",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
