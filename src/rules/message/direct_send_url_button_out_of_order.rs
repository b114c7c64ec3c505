//! `direct-send-url-button-out-of-order`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A URL button comes after a reply button in a Direct Send message.
    ///
    /// Meta rejects it with error 100. A Direct Send message of type `button` may have both kinds.
    /// The URL buttons, up to 2, must come before the reply buttons.
    ///
    /// ```change direct-send-buttons
    /// bad   /interactive/action/buttons/0: (before) {
    ///         "type": "reply",
    ///         "reply": { "id": "keep", "title": "Keep" }
    ///       }
    ///   and  /interactive/action/buttons/2: (absent)
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "direct-send-url-button-out-of-order",
        aliases: ["direct-send-url-button-after-reply"],
        severity: Error,
        category: Message,
        page: page!("direct-send/supported-message-types"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Interactive(&[InteractiveKind::Button], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let mut reply = None;
    for button in interactive.direct_send_buttons() {
        if is_word(button.get("type"), "reply") {
            reply = reply.or(Some(button.span));
        } else if let Some(reply) = reply
            && is_word(button.get("type"), "cta_url")
        {
            cx.report(&RULE, button.span, "the URL button comes after a reply button")
                .related(reply, "the first reply button")
                .help("move it before the reply buttons");
        }
    }
}
