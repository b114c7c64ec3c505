//! `invalid-utf8`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule};

declare_rule! {
    /// The file is not UTF-8 text.
    ///
    /// JSON is exchanged in UTF-8. Older Windows programs save files in UTF-16 or Latin-1.
    ///
    /// ```change text-message
    /// good  /text/body: "Hello."
    /// ```
    pub RULE = {
        id: "invalid-utf8",
        severity: Error,
        category: Json,
        page: "https://www.rfc-editor.org/rfc/rfc8259",
        api_error: Some(ApiError::code(1)),
        finder: Finder::Parser,
    }
}
