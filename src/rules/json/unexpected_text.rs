//! `unexpected-text`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule};

declare_rule! {
    /// The body contains text that is not allowed in JSON.
    ///
    /// Meta rejects the body. walint skips the text and reads the rest.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", ; "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    pub RULE = {
        id: "unexpected-text",
        severity: Error,
        category: Json,
        page: "https://www.rfc-editor.org/rfc/rfc8259",
        api_error: Some(ApiError::code(1)),
        finder: Finder::Parser,
    }
}
