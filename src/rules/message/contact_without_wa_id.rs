//! `contact-without-wa-id`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::model::ContactPhone;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A phone number of a contact has no `wa_id`.
    ///
    /// `wa_id` is the phone number in digits only. With it, WhatsApp shows buttons to message and
    /// to save the contact. Without it, WhatsApp shows a button to invite the contact, who may
    /// already use WhatsApp.
    ///
    /// ```change contacts-message
    /// bad   /contacts/0/phones: [{ "phone": "+1 650-555-0199", "type": "Work" }]
    /// good  /contacts/0/phones:
    ///       [{ "phone": "+1 650-555-0199", "type": "Work", "wa_id": "16505550199" }]
    /// good  /contacts/0/phones: (absent)
    ///   and  /contacts/0/emails: [{ "email": "ines@shop.example" }]
    /// ```
    pub RULE = {
        id: "contact-without-wa-id",
        severity: Info,
        category: Message,
        page: page!("messages/contacts-messages"),
        api_error: None,
        finder: Finder::ContactPhone(check),
    }
}

fn check(cx: &mut BodyCx<'_>, phone: ContactPhone<'_>) {
    // The type `wa_id` is a misplaced key, which another rule reports.
    let is_meant = is_word(phone.get("type"), "wa_id");
    if phone.get("phone").is_some() && phone.lacks("wa_id") && !is_meant {
        cx.report(&RULE, phone.span, "the phone number has no `wa_id`")
            .help("if the number is on WhatsApp, add `wa_id` with its digits");
    }
}
