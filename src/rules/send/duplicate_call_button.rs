//! `duplicate-call-button`.

use crate::check::{BodyCx, Finder};
use crate::model::{SendLevel, SubType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A message has two components for the call button.
    ///
    /// A template has only one call button, so Meta has no button for the second component. Put the
    /// lifetime and the payload into one component.
    ///
    /// ```change send-with-call-button
    /// bad   /template/components/0/index: (absent)
    ///   and  /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "voice_call",
    ///         "parameters": [{ "type": "payload", "payload": "repair=2207" }]
    ///       }
    /// good  /template/components/0/index: (absent)
    /// ```
    pub RULE = {
        id: "duplicate-call-button",
        severity: Error,
        category: Send,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::SendLevel(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &SendLevel<'_>) {
    let mut buttons = level.buttons_of(SubType::VoiceCall);
    let Some(first) = buttons.next() else { return };
    for again in buttons {
        cx.report(&RULE, again.span, "another component is for the same call button")
            .help("move its parameters into the first component")
            .related(first.span, "the first component");
    }
}
