//! `wa-id-as-phone-type`.

use crate::check::{BodyCx, Finder};
use crate::model::ContactPhone;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The `type` of a contact's phone number is `wa_id`.
    ///
    /// `wa_id` is a key next to `phone`, and `type` is a label such as `CELL` or `WORK`. Meta
    /// accepts the message, but the contact card has no button to message the contact.
    ///
    /// ```change contacts-message
    /// bad   /contacts/0/phones: [{ "phone": "16505550199", "type": "wa_id" }]
    /// good  /contacts/0/phones:
    ///       [{ "phone": "+1 650-555-0199", "type": "CELL", "wa_id": "16505550199" }]
    /// ```
    pub RULE = {
        id: "wa-id-as-phone-type",
        severity: Info,
        category: Message,
        page: page!("messages/contacts-messages"),
        api_error: None,
        finder: Finder::ContactPhone(check),
    }
}

fn check(cx: &mut BodyCx<'_>, phone: ContactPhone<'_>) {
    let Some(kind) = phone.get("type").filter(|it| it.is_word("wa_id")) else { return };
    let help = if phone.get("wa_id").is_some() {
        "set `type` to a label, such as `CELL`"
    } else {
        "add `wa_id` with the digits of the number, and set `type` to a label, such as `CELL`"
    };
    cx.report(&RULE, kind.span, "`wa_id` is a key, not a type of phone number").help(help);
}
