//! `unknown-value`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A value is not one of the allowed values.
    ///
    /// Meta rejects the body. walint reports `wrong-case` instead where only the letter case
    /// differs and Meta may accept it.
    ///
    /// ```change text-message
    /// bad   /recipient_type: "person"
    /// good  /recipient_type: "individual"
    /// ```
    pub RULE = {
        id: "unknown-value",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
