//! `voicemail-timeout-out-of-range`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `timeout_seconds` of voicemail is not between 0 and 30.
    ///
    /// Meta rejects it with error 100. The call rings for this number of seconds before the
    /// announcement begins.
    ///
    /// ```change call-settings-voicemail
    /// bad   /calling/voicemail/audio/default/timeout_seconds: 31
    /// good  /calling/voicemail/audio/default/timeout_seconds: 30
    /// ```
    pub RULE = {
        id: "voicemail-timeout-out-of-range",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
