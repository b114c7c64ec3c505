//! `unknown-announcement-language`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The announcement of a recording or transcription is not available in this language.
    ///
    /// Meta rejects it with error 100. The languages are not those of templates: Portuguese is
    /// `pt`, so Meta rejects `pt_BR`. walint reports a language in another letter case as a
    /// warning.
    ///
    /// ```change call
    /// bad   /recording: {
    ///         "status": "ENABLED",
    ///         "purpose": "controle de qualidade",
    ///         "announcement_language": "pt_BR"
    ///       }
    /// good  /recording: {
    ///         "status": "ENABLED",
    ///         "purpose": "controle de qualidade",
    ///         "announcement_language": "pt"
    ///       }
    /// ```
    pub RULE = {
        id: "unknown-announcement-language",
        severity: Error,
        category: Call,
        page: page!("calling/call-recording"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
