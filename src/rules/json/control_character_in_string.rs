//! `control-character-in-string`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule};

declare_rule! {
    /// A string contains a raw line break, tab or other control character.
    ///
    /// JSON allows such a character only as an escape: `\n`, `\t`, `\u000b`. Meta rejects the body
    /// because it is not valid JSON.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello,
    /// good morning." } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    pub RULE = {
        id: "control-character-in-string",
        severity: Error,
        category: Json,
        page: "https://www.rfc-editor.org/rfc/rfc8259",
        api_error: Some(ApiError::code(1)),
        finder: Finder::Parser,
    }
}
