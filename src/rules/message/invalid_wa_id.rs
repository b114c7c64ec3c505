//! `invalid-wa-id`.

use crate::check::{BodyCx, Finder};
use crate::model::ContactPhone;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The `wa_id` of a contact has other characters than digits.
    ///
    /// The id is the phone number with its country code, in digits alone; the number as people write it
    /// stands in `phone`. Without an id the card asks the recipient to invite the contact to WhatsApp.
    /// An empty id is not looked at.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "contacts",
    ///   "contacts": [
    ///     {
    ///       "name": { "formatted_name": "Ines Reis", "first_name": "Ines" },
    ///       "phones": [{ "phone": "+1 650-555-0100", "type": "Work", "wa_id": "+16505550100" }]
    ///     }
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
    ///     {
    ///       "name": { "formatted_name": "Ines Reis", "first_name": "Ines" },
    ///       "phones": [{ "phone": "+1 650-555-0100", "type": "Work", "wa_id": "16505550100" }]
    ///     }
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
    ///     {
    ///       "name": { "formatted_name": "Ines Reis", "first_name": "Ines" },
    ///       "phones": [{ "phone": "{{phone}}", "type": "Work", "wa_id": "{{wa_id}}" }]
    ///     }
    ///   ]
    /// }
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
        cx.report(&RULE, node.span, "`wa_id` has other characters than digits")
            .help("write country code and number in digits alone, as in `16505550100`");
    }
}
