//! `invalid-wa-id`.

use crate::check::{BodyCx, Finder};
use crate::model::ContactPhone;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The `wa_id` of a contact contains characters other than digits.
    ///
    /// `wa_id` is the phone number with its country code, in digits only. The number as people
    /// write it belongs in `phone`. Without a valid `wa_id`, WhatsApp shows a button to invite the
    /// contact. walint does not report an empty `wa_id`.
    ///
    /// ```change contacts-message
    /// bad   /contacts/0/phones:
    ///       [{ "phone": "+1 650-555-0100", "type": "Work", "wa_id": "+16505550100" }]
    /// good  /contacts/0/phones:
    ///       [{ "phone": "+1 650-555-0100", "type": "Work", "wa_id": "16505550100" }]
    /// good  /contacts/0/phones: [{ "phone": "{{phone}}", "type": "Work", "wa_id": "{{wa_id}}" }]
    /// ```
    pub RULE = {
        id: "invalid-wa-id",
        severity: Warning,
        category: Message,
        page: page!("messages/contacts-messages"),
        api_error: None,
        finder: Finder::ContactPhone(check),
    }
}

fn check(cx: &mut BodyCx<'_>, phone: ContactPhone<'_>) {
    let Some(node) = phone.get("wa_id") else { return };
    if node.literal().is_some_and(|it| !it.bytes().all(|it| it.is_ascii_digit())) {
        cx.report(&RULE, node.span, "`wa_id` contains characters other than digits")
            .help("use only digits, with the country code, such as `16505550100`");
    }
}
