//! `empty-file`.

use crate::check::Finder;
use crate::rule::declare_rule;

declare_rule! {
    /// A file that was named holds nothing to send.
    ///
    /// An empty file met while walking a folder is passed over.
    ///
    /// ```json bad
    ///
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    pub RULE = {
        id: "empty-file",
        severity: Warning,
        category: Json,
        page: "https://www.rfc-editor.org/rfc/rfc8259",
        api_error: None,
        finder: Finder::Parser,
    }
}
