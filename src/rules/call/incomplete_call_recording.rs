//! `incomplete-call-recording`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A required key of a recording or transcription is missing.
    ///
    /// Meta rejects it with error 100. `status` is always required. With `ENABLED`, Meta announces
    /// the recording to both sides, so `announcement_language` and a `purpose` that is not empty
    /// are also required.
    ///
    /// ```change call
    /// bad   /recording: { "status": "ENABLED", "announcement_language": "en_GB" }
    /// good  /recording:
    ///       { "status": "ENABLED", "purpose": "quality review", "announcement_language": "en_GB" }
    /// good  /recording: { "status": "DISABLED" }
    /// ```
    pub RULE = {
        id: "incomplete-call-recording",
        severity: Error,
        category: Call,
        page: page!("calling/call-recording"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
