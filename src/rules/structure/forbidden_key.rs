//! `forbidden-key`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A key is set where this kind of request does not allow it.
    ///
    /// Meta rejects the body. The key is valid elsewhere, so it was most likely copied from another
    /// request.
    ///
    /// ```change text-message
    /// bad   /message_id: "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA"
    /// good  /context:
    ///       { "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA" }
    /// ```
    pub RULE = {
        id: "forbidden-key",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
