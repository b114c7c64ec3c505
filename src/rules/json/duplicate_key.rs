//! `duplicate-key`.

use crate::check::Finder;
use crate::rule::declare_rule;

declare_rule! {
    /// An object has the same key twice.
    ///
    /// Most parsers keep the last value and drop the first one without an error. walint checks the
    /// last one.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "to": "+16505550101", "type": "text", "text": { "body": "Hello." } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    pub RULE = {
        id: "duplicate-key",
        severity: Warning,
        category: Json,
        page: "https://www.rfc-editor.org/rfc/rfc8259",
        api_error: None,
        finder: Finder::Parser,
    }
}
