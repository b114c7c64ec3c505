//! `incomplete-voicemail`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A required key of voicemail is missing.
    ///
    /// Meta rejects it with error 100. `status` is always required. Enabled voicemail also needs a
    /// trigger and the id of an announcement in `audio.default`. Upload the announcement with
    /// `use_case=call_voicemail_announcement`, as Ogg with Opus, shorter than one minute.
    ///
    /// ```json bad
    /// {
    ///   "calling": {
    ///     "voicemail": {
    ///       "status": "ENABLED",
    ///       "audio": { "default": { "announcement_media_id": 1000000000000001 } }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "calling": {
    ///     "voicemail": {
    ///       "status": "ENABLED",
    ///       "triggers": ["REJECT"],
    ///       "audio": { "default": { "timeout_seconds": 20 } }
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
    ///       "triggers": ["REJECT"],
    ///       "audio": { "default": { "announcement_media_id": 1000000000000001 } }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// { "calling": { "voicemail": { "status": "DISABLED" } } }
    /// ```
    pub RULE = {
        id: "incomplete-voicemail",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
