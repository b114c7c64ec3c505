//! `duplicate-item`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An array contains the same value twice where each value is allowed once.
    ///
    /// Meta rejects the body.
    ///
    /// ```change call-settings-voicemail
    /// bad   /calling/voicemail/triggers/1: "REJECT"
    /// good  /calling/voicemail/triggers: ["REJECT"]
    /// ```
    pub RULE = {
        id: "duplicate-item",
        severity: Error,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
