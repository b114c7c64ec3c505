//! `unknown-additional-codec`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// `additional_codecs` contains a codec other than `PCMA` and `PCMU`.
    ///
    /// Meta rejects it with error 100. Opus is always enabled and must not be in the list. An empty
    /// list enables Opus only.
    ///
    /// ```change call-settings
    /// bad   /calling: { "audio": { "additional_codecs": ["G722"] } }
    /// bad   /calling: { "audio": { "additional_codecs": ["OPUS", "PCMA"] } }
    /// good  /calling: { "audio": { "additional_codecs": ["PCMA", "PCMU"] } }
    /// good  /calling: { "audio": { "additional_codecs": [] } }
    /// ```
    pub RULE = {
        id: "unknown-additional-codec",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
