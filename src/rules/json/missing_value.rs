//! `missing-value`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule};

declare_rule! {
    /// There is no value after a colon, or between two commas of an array.
    ///
    /// Meta rejects the body because it is not valid JSON.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "recipient_type": , "text": { "body": "Hello." } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    pub RULE = {
        id: "missing-value",
        severity: Error,
        category: Json,
        page: "https://www.rfc-editor.org/rfc/rfc8259",
        api_error: Some(ApiError::code(1)),
        finder: Finder::Parser,
    }
}
