//! `missing-formatted-name`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The name of a contact has no `formatted_name`.
    ///
    /// Meta rejects it with error 131008. WhatsApp shows `formatted_name` on the contact card, and
    /// does not build it from the other parts of the name.
    ///
    /// ```change contacts-message
    /// bad   /contacts: [{ "name": { "first_name": "Ines", "last_name": "Duarte" } }]
    /// good  /contacts/0/phones: (absent)
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
