//! `call-button-with-footer`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A message with a call button has a footer.
    ///
    /// The documentation of call buttons does not list a footer, and the documentation of Direct
    /// Send excludes it. walint reports a warning, because at least one library sends a footer.
    ///
    /// ```change call-button
    /// bad   /interactive/footer: { "text": "Every day until nine" }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "call-button-with-footer",
        severity: Warning,
        category: Calling,
        page: page!("direct-send/supported-message-types"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::VoiceCall], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    // Another rule reports a footer that is not an object.
    if let Some(footer) = interactive.member("footer").filter(|it| it.value.is_object()) {
        cx.report(&RULE, footer.key_span, "`footer` is not documented for a call button message")
            .help("move its text into `body`");
    }
}
