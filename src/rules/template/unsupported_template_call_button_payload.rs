//! `unsupported-template-call-button-payload`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A call button has its `payload` at creation.
    ///
    /// The payload is given when the template is sent, a new one for each message if need be,
    /// as a parameter of type `payload`.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us", "payload": "repair" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us", "ttl_minutes": 2880 } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "unsupported-template-call-button-payload",
        aliases: ["template-call-button-payload"],
        severity: Warning,
        category: Template,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::VoiceCall], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let source = cx.source();
    if let Some(member) = button.member("payload") {
        cx.report(&RULE, member.key_span, "`payload` of a call button at creation")
            .help("take it out, and give it when the template is sent")
            .fix(Fix::remove(Applicability::Unsafe, source, member.key_span));
    }
}
