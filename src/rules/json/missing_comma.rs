//! `missing-comma`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule};

declare_rule! {
    /// There is no comma between two values.
    ///
    /// Meta rejects the body because it is not valid JSON. walint reads the second value as if the
    /// comma were there.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp" "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    pub RULE = {
        id: "missing-comma",
        severity: Error,
        category: Json,
        page: "https://www.rfc-editor.org/rfc/rfc8259",
        api_error: Some(ApiError::code(1)),
        finder: Finder::Parser,
    }
}
