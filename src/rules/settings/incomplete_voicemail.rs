//! `incomplete-voicemail`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// Voicemail is set without a part that it needs.
    ///
    /// `status` is always asked for. To be on, voicemail needs at least one trigger, and in
    /// `audio.default` the id of an announcement that was uploaded with
    /// `use_case=call_voicemail_announcement` (Ogg with Opus, shorter than a minute).
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
