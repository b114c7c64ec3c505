//! `missing-formatted-name`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The name of a contact has no `formatted_name`.
    ///
    /// Meta rejects it with error 131008. WhatsApp shows `formatted_name` on the contact card, and
    /// does not build it from the other parts of the name.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "contacts",
    ///   "contacts": [{ "name": { "first_name": "Ines", "last_name": "Duarte" } }]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "contacts",
    ///   "contacts": [{ "name": { "formatted_name": "Ines Duarte", "first_name": "Ines" } }]
    /// }
    /// ```
    pub RULE = {
        id: "missing-formatted-name",
        severity: Error,
        category: Message,
        page: page!("messages/contacts-messages"),
        api_error: Some(ApiError::code(131_008)),
        finder: Finder::Schema,
    }
}
