//! `duplicate-template-call-button`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Component, ComponentKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has more than one call button.
    ///
    /// Both buttons call the same number. No page states a maximum, but providers allow only one
    /// call button in a template.
    ///
    /// ```change template-with-contact-request
    /// bad   /components/1/buttons:
    ///       [{ "type": "VOICE_CALL" }, { "type": "VOICE_CALL", "text": "Call support" }]
    /// good  /components/1/buttons: [
    ///         { "type": "VOICE_CALL", "text": "Call us" },
    ///         { "type": "QUICK_REPLY", "text": "Later" }
    ///       ]
    /// ```
    pub RULE = {
        id: "duplicate-template-call-button",
        severity: Warning,
        category: Template,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::Component(&[ComponentKind::Buttons], check),
    }
}

fn check(cx: &mut BodyCx<'_>, component: Component<'_>) {
    let mut calls = component.buttons().filter(|it| it.is(ButtonKind::VoiceCall));
    let Some(first) = calls.next() else { return };
    for button in calls {
        cx.report(&RULE, button.span, "the template has more than one call button")
            .related(first.span, "the first one")
            .help("remove one of them");
    }
}
