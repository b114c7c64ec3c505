//! `unsupported-template-call-button-payload`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The call button of a template has a `payload`.
    ///
    /// The documentation lists `payload` only for the message that sends the template. Each message
    /// can set its own, in a parameter of type `payload`.
    ///
    /// ```change template-with-call-button
    /// bad   /components/1/buttons/0/payload: "repair"
    /// good  (unchanged)
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
        cx.report(&RULE, member.key_span, "`payload` belongs in the message, not in the template")
            .help("move it into a parameter of type `payload` in the message")
            .fix(Fix::remove(Applicability::Unsafe, source, member.key_span));
    }
}
