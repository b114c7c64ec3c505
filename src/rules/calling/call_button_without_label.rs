//! `call-button-without-label`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A call button has no label of its own.
    ///
    /// The default is English whatever the language of the chat, and two pages word it differently:
    /// "Call Now" and "Call on WhatsApp".
    ///
    /// ```change call-button
    /// bad   /interactive/action/parameters: (absent)
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "call-button-without-label",
        severity: Info,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::VoiceCall], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(action) = interactive.action().filter(|it| it.is_object() && it.complete) else {
        return;
    };
    if interactive.labels().next().is_none() {
        cx.report(&RULE, action.span, "the call button has no label of its own")
            .help("add `display_text` in the language of the chat");
    }
}
