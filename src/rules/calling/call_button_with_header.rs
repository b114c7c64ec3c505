//! `call-button-with-header`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{Severity, declare_rule, page};

declare_rule! {
    /// A message with a call button has a header.
    ///
    /// The documentation of call buttons does not list a header. The documentation of Direct Send
    /// allows a text header, so walint reports one as an info. No page lists an image, video or
    /// document header.
    ///
    /// ```change call-button
    /// bad   /interactive/header:
    ///       { "type": "image", "image": { "link": "https://media.example/desk.jpg" } }
    /// bad   /interactive/header: { "type": "text", "text": "Order 4711" }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "call-button-with-header",
        severity: Warning,
        category: Calling,
        page: page!("direct-send/supported-message-types"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::VoiceCall], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(header) = interactive.member("header") else { return };
    let Some(kind) = header.value.get("type").filter(|it| !it.is_open()) else { return };
    let (severity, message, help) = if kind.is_word("text") {
        (
            Severity::Info,
            "`header` is not documented for a call button message",
            "move its text into `body`",
        )
    } else if !["image", "video", "document"].iter().any(|it| kind.is_word(it)) {
        // Another rule reports an unknown header type.
        return;
    } else {
        (
            Severity::Warning,
            "a media header is not documented for a call button message",
            "remove `header`",
        )
    };
    cx.report(&RULE, header.key_span, message).severity(severity).help(help);
}
