//! `undocumented-header-or-footer`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind, Word};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A request for a location or a phone number has a header or a footer.
    ///
    /// The documentation of both types shows only a body and an action. It does not say what Meta
    /// does with a header or a footer, so WhatsApp may not show it.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "location_request_message",
    ///     "body": { "text": "Where shall the driver meet you?" },
    ///     "footer": { "text": "We are quick." },
    ///     "action": { "name": "send_location" }
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "request_contact_info",
    ///     "header": { "type": "text", "text": "Your driver" },
    ///     "body": { "text": "Please share your number with the driver." },
    ///     "action": { "name": "request_contact_info" }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "location_request_message",
    ///     "body": { "text": "Where shall the driver meet you?" },
    ///     "action": { "name": "send_location" }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+919800000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "address_message",
    ///     "body": { "text": "Where shall we send the parcel?" },
    ///     "footer": { "text": "We deliver from Monday to Friday." },
    ///     "action": { "name": "address_message", "parameters": { "country": "IN" } }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "undocumented-header-or-footer",
        severity: Warning,
        category: Interactive,
        page: page!("messages/location-request-messages"),
        api_error: None,
        finder: Finder::Interactive(
            &[InteractiveKind::LocationRequestMessage, InteractiveKind::RequestContactInfo],
            check,
        ),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(kind) = interactive.kind.map(Word::word) else { return };
    for part in ["header", "footer"] {
        let Some(member) = interactive.member(part).filter(|it| it.value.is_object()) else {
            continue;
        };
        let message = format!("`{part}` is undocumented for the type `{kind}`");
        cx.report(&RULE, member.key_span, message)
            .page(page::of_message(interactive.message))
            .help(format!("remove `{part}`, or move its text into `body`"));
    }
}
