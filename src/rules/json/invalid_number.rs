//! `invalid-number`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule};

declare_rule! {
    /// A number is not written as JSON requires.
    ///
    /// JSON does not allow a leading zero or a plus sign, and requires a digit on both sides of a
    /// decimal point. Meta rejects the body because it is not valid JSON.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": +16505550100, "type": "text", "text": { "body": "Hello." } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    pub RULE = {
        id: "invalid-number",
        severity: Error,
        category: Json,
        page: "https://www.rfc-editor.org/rfc/rfc8259",
        api_error: Some(ApiError::code(1)),
        finder: Finder::Parser,
    }
}
