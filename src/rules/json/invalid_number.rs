//! `invalid-number`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule};

declare_rule! {
    /// A number is written in a way that JSON does not allow.
    ///
    /// No leading zeros, no plus sign, and a digit on both sides of the point.
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
