//! `voicemail-timeout-out-of-range`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The time after which voicemail answers is outside 0 to 30 seconds.
    ///
    /// `timeout_seconds` says how long a call rings before the announcement begins.
    ///
    /// ```json bad
    /// {
    ///   "calling": {
    ///     "voicemail": {
    ///       "status": "ENABLED",
    ///       "triggers": ["TIMEOUT"],
    ///       "audio": { "default": { "announcement_media_id": 1000000000000001, "timeout_seconds": 31 } }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "calling": {
    ///     "voicemail": {
    ///       "status": "ENABLED",
    ///       "triggers": ["TIMEOUT"],
    ///       "audio": { "default": { "announcement_media_id": 1000000000000001, "timeout_seconds": 30 } }
    ///     }
    ///   }
    /// }
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
