//! `missing-colon`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule};

declare_rule! {
    /// A key is not followed by a colon.
    ///
    /// Meta rejects the body because it is not valid JSON. walint reads the value as if the colon
    /// were there.
    ///
    /// ```json bad
    /// { "messaging_product" "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    pub RULE = {
        id: "missing-colon",
        severity: Error,
        category: Json,
        page: "https://www.rfc-editor.org/rfc/rfc8259",
        api_error: Some(ApiError::code(1)),
        finder: Finder::Parser,
    }
}
