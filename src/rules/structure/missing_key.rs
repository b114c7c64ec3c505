//! `missing-key`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A required key is missing.
    ///
    /// Meta rejects the body. walint reports the object that should contain the key.
    ///
    /// ```change text-message
    /// bad   /text: { "preview_url": true }
    /// good  /text/body: "Hello."
    /// ```
    pub RULE = {
        id: "missing-key",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(131_008)),
        finder: Finder::Schema,
    }
}
