//! `pin-expiration-as-string`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{Content, MessageType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The days of a pin are a string.
    ///
    /// `expiration_days` is an integer by its description and a string in the sample beside it. Both
    /// are taken; the number is what the description promises.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "recipient_type": "group",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "type": "pin",
    ///   "pin": {
    ///     "type": "pin",
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "expiration_days": "7"
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "recipient_type": "group",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "type": "pin",
    ///   "pin": {
    ///     "type": "pin",
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "expiration_days": 7
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "pin-expiration-as-string",
        aliases: ["pin-expiration-in-quotes"],
        severity: Info,
        category: Message,
        page: page!("groups/groups-messaging"),
        api_error: None,
        finder: Finder::Content(&[MessageType::Pin], check),
    }
}

fn check(cx: &mut BodyCx<'_>, pin: Content<'_>) {
    let Some(days) = pin.get("expiration_days") else { return };
    // Another number is out of range, which is the worse fault.
    let is_taken = |it: &str| {
        it.parse::<u32>().is_ok_and(|it| (1..=30).contains(&it)) && !it.starts_with(['0', '+'])
    };
    if days.as_str().is_some_and(is_taken) {
        let fix = Fix::unquote(Applicability::Safe, cx.source(), days);
        cx.report(&RULE, days.span, "`expiration_days` is in quotes")
            .help("write it as a number")
            .fix(fix);
    }
}
