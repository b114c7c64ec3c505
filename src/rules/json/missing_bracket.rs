//! `missing-bracket`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule};

declare_rule! {
    /// A bracket is missing.
    ///
    /// Meta rejects the body because it is not valid JSON. walint infers the bracket from the keys
    /// and the indentation, and checks the body as if it were there.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": "body": "Hello." } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    pub RULE = {
        id: "missing-bracket",
        severity: Error,
        category: Json,
        page: "https://www.rfc-editor.org/rfc/rfc8259",
        api_error: Some(ApiError::code(1)),
        finder: Finder::Parser,
    }
}
