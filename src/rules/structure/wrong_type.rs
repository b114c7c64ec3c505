//! `wrong-type`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A value has the wrong JSON type.
    ///
    /// Meta rejects the body. Another rule, `integer-as-string`, reports a number in quotes,
    /// because Meta often accepts it.
    ///
    /// ```change text-message
    /// bad   /text/body: 2207
    /// good  /text/body: "2207"
    /// ```
    pub RULE = {
        id: "wrong-type",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
