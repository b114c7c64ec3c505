//! `unknown-additional-codec`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A codec is listed that cannot be added.
    ///
    /// `PCMA` and `PCMU` can be added to Opus. Opus itself is always on and not to be listed; an
    /// empty list leaves it alone.
    ///
    /// ```json bad
    /// { "calling": { "audio": { "additional_codecs": ["G722"] } } }
    /// ```
    ///
    /// ```json bad
    /// { "calling": { "audio": { "additional_codecs": ["OPUS", "PCMA"] } } }
    /// ```
    ///
    /// ```json good
    /// { "calling": { "audio": { "additional_codecs": ["PCMA", "PCMU"] } } }
    /// ```
    ///
    /// ```json good
    /// { "calling": { "audio": { "additional_codecs": [] } } }
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
