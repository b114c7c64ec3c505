//! `missing-formatted-name`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The name of a contact has no `formatted_name`.
    ///
    /// It is what the card shows. The parts of the name are for the address book and are not put
    /// together.
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
