//! `unquoted-value`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule};

declare_rule! {
    /// A value is a word without quotes.
    ///
    /// JSON allows only the words `true`, `false` and `null`, in lower case. Meta rejects the body
    /// because it is not valid JSON.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello.", "preview_url": True } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    pub RULE = {
        id: "unquoted-value",
        severity: Error,
        category: Json,
        page: "https://www.rfc-editor.org/rfc/rfc8259",
        api_error: Some(ApiError::code(1)),
        finder: Finder::Parser,
    }
}
