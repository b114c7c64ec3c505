//! `unused-pin-expiration`.

use super::content;
use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::fix::{Applicability, Fix};
use crate::json::Value;
use crate::kind::RequestKind;
use crate::rules::view;

declare_rule! {
    /// A pin is taken away with `expiration_days`.
    ///
    /// The days say when a pin ends by itself. Taking it away ends it at once, so they have no
    /// effect; `pin` may be what was meant.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "recipient_type": "group",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "type": "pin",
    ///   "pin": {
    ///     "type": "unpin",
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "expiration_days": 7
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
    ///     "type": "unpin",
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA"
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unused-pin-expiration",
        severity: Warning,
        category: Message,
        page: page!("groups/groups-messaging"),
        api_error: None,
        about: ["pin"],
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let pin = content(cx.root, "pin").filter(|it| view::is_word(it.get("type"), "unpin"));
    let Some(pin) = pin else { return };
    let source = cx.source();
    if let Some(days) = pin.member("expiration_days").filter(|it| it.value.value != Value::Null) {
        cx.report(&RULE, days.key_span, "`expiration_days` has no effect on `unpin`")
            .help("take it out, or set `type` to `pin`")
            .fix(Fix::remove(Applicability::Unsafe, source, days.key_span));
    }
}
