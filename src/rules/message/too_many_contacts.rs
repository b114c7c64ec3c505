//! `too-many-contacts`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{Content, MessageType};
use crate::rule::{declare_rule, page};
use crate::wording::count;

declare_rule! {
    /// A message has more than 10 contacts.
    ///
    /// Meta accepts up to 257 contacts but recommends far fewer. WhatsApp shows them in one bubble,
    /// and the recipient has to open it and go through the contacts one by one.
    ///
    /// ```change contacts-message
    /// bad   /contacts: [{ "name": { "formatted_name": "Desk #", "first_name": "Desk" } }] * 11
    /// good  /contacts: [{ "name": { "formatted_name": "Desk #", "first_name": "Desk" } }] * 10
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
    // The schema reports more than 257; a placeholder may be any number of contacts.
    if (11..=257).contains(&n_contacts) && !contacts.items().iter().any(Node::is_opaque) {
        let message =
            format!("the message has {n_contacts} contacts; the recommended maximum is 10");
        let extra = count(n_contacts - 10, "contact");
        cx.report(&RULE, contacts.span, message).help(format!("move {extra} into another message"));
    }
}
