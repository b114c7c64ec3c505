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
    /// ```change call-settings-voicemail
    /// bad   /calling/voicemail/triggers: (absent)
    /// bad   /calling/voicemail/audio/default: { "timeout_seconds": 20 }
    /// good  /calling/voicemail: { "status": "DISABLED" }
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
