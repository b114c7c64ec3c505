//! `too-many-contacts`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{Content, MessageType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A message has more than 10 contacts.
    ///
    /// Meta takes up to 257 and advises far fewer: they arrive as one bubble, which has to be opened
    /// and gone through card by card.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "contacts",
    ///   "contacts": [
    ///     { "name": { "formatted_name": "Desk 1", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 2", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 3", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 4", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 5", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 6", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 7", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 8", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 9", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 10", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 11", "first_name": "Desk" } }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "contacts",
    ///   "contacts": [
    ///     { "name": { "formatted_name": "Desk 1", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 2", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 3", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 4", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 5", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 6", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 7", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 8", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 9", "first_name": "Desk" } },
    ///     { "name": { "formatted_name": "Desk 10", "first_name": "Desk" } }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "too-many-contacts",
        aliases: ["many-contacts"],
        severity: Warning,
        category: Message,
        page: page!("messages/contacts-messages"),
        api_error: None,
        finder: Finder::Content(&[MessageType::Contacts], check),
    }
}

fn check(cx: &mut BodyCx<'_>, contacts: Content<'_>) {
    let n_contacts = contacts.items().len();
    // Over 257 the schema refuses; a placeholder stands for any number of contacts.
    if (11..=257).contains(&n_contacts) && !contacts.items().iter().any(Node::is_opaque) {
        let message =
            format!("the message has {n_contacts} contacts, more than 10 are hard to use");
        cx.report(&RULE, contacts.span, message)
            .help("send those that matter, in several messages where it has to be more");
    }
}
