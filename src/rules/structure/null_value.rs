//! `null-value`.

use crate::check::{Finder, declare_rule, page};

declare_rule! {
    /// A key that may be left out is null.
    ///
    /// No page says what Meta makes of a null. Leaving the key out is safe.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello.", "preview_url": null } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Hello." } }
    /// ```
    pub RULE = {
        id: "null-value",
        severity: Warning,
        category: Structure,
        page: page!("support/error-codes"),
        api_error: None,
        finder: Finder::Schema,
    }
}
