//! `contact-without-name-part`.

use crate::check::{BodyCx, Finder};
use crate::model::Contact;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The name of a contact has only a `formatted_name`.
    ///
    /// The documentation of 2026-05-21 requires only `formatted_name`. Older pages, and several
    /// clients based on them, require one more part: `first_name`, `last_name`, `middle_name`,
    /// `prefix` or `suffix`.
    ///
    /// ```change contacts-message
    /// bad   /contacts/0/name/first_name: (absent)
    /// good  /contacts: [{ "name": { "formatted_name": "Repairs desk", "first_name": "Repairs" } }]
    /// ```
    pub RULE = {
        id: "contact-without-name-part",
        severity: Info,
        category: Message,
        page: page!("messages/contacts-messages"),
        api_error: None,
        finder: Finder::Contact(check),
    }
}

fn check(cx: &mut BodyCx<'_>, contact: Contact<'_>) {
    const PARTS: [&str; 5] = ["first_name", "last_name", "middle_name", "prefix", "suffix"];
    let Some(name) = contact.get("name").filter(|it| it.complete) else { return };
    let has_part = PARTS.iter().any(|it| name.get(it).is_some());
    if name.get("formatted_name").is_some() && !has_part {
        cx.report(&RULE, name.span, "the name of the contact has only `formatted_name`")
            .help("add `first_name` or another part of the name");
    }
}
