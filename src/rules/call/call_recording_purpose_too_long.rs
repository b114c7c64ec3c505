//! `call-recording-purpose-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `purpose` of a recording or transcription is longer than 250 characters.
    ///
    /// Meta rejects it with error 100. Both sides hear the purpose before the call continues, so
    /// keep it short.
    ///
    /// ```change call
    /// bad   /recording: {
    ///         "status": "ENABLED",
    ///         "purpose": "to train" + " new" * 61 + " people",
    ///         "announcement_language": "en_GB"
    ///       }
    /// good  /recording:
    ///       { "status": "ENABLED", "purpose": "quality review", "announcement_language": "en_GB" }
    /// ```
    pub RULE = {
        id: "call-recording-purpose-too-long",
        severity: Error,
        category: Call,
        page: page!("calling/call-recording"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
