//! `empty-file`.

use crate::check::Finder;
use crate::rule::declare_rule;

declare_rule! {
    /// A file named on the command line contains no body.
    ///
    /// walint skips empty files that it finds in a folder.
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
