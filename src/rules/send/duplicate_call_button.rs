//! `duplicate-call-button`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::send::levels;

declare_rule! {
    /// A message has two components for call buttons.
    ///
    /// A template has one call button, so the second component has no button. Put the lifetime and
    /// the payload into one component.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "call_us_about_repair",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "voice_call",
    ///         "parameters": [{ "type": "ttl_minutes", "ttl_minutes": 4320 }]
    ///       },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "voice_call",
    ///         "parameters": [{ "type": "payload", "payload": "repair=2207" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "call_us_about_repair",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "voice_call",
    ///         "parameters": [
    ///           { "type": "ttl_minutes", "ttl_minutes": 4320 },
    ///           { "type": "payload", "payload": "repair=2207" }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "duplicate-call-button",
        severity: Error,
        category: Send,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for level in levels(cx.root) {
        let mut buttons = level.buttons("voice_call");
        let Some(first) = buttons.next() else { continue };
        for again in buttons {
            cx.report(&RULE, again.span, "another component is also for the call button")
                .help("put all parameters into one component")
                .related(first.span, "the first component");
        }
    }
}
