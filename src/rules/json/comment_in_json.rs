//! `comment-in-json`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule};

declare_rule! {
    /// The body contains a comment.
    ///
    /// JSON has no comments. Meta treats a body that is not valid JSON as empty, or rejects it with
    /// an unknown error.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp", // always
    ///   "to": "+16505550100",
    ///   "type": "text",
    ///   "text": { "body": "Hello." }
    /// }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    pub RULE = {
        id: "comment-in-json",
        severity: Error,
        category: Json,
        page: "https://www.rfc-editor.org/rfc/rfc8259",
        api_error: Some(ApiError::code(1)),
        finder: Finder::Parser,
    }
}
