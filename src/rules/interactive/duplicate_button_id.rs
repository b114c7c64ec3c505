//! `duplicate-button-id`.

use super::{repeated, trimmed};
use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// Two reply buttons of a message have the same id.
    ///
    /// Meta rejects the message with error 131009. Meta returns the id in the webhook when a user
    /// taps the button, so the id must identify one button. walint ignores spaces at the ends of an
    /// id. It checks each card of a carousel separately.
    ///
    /// ```change reply-buttons
    /// bad   /interactive/action/buttons/0/reply/id: "fit"
    ///   and  /interactive/action/buttons/1/reply/id: "fit"
    /// good  /interactive/action/buttons/0/reply/id: "fit"
    ///   and  /interactive/action/buttons/1/reply/id: "FIT"
    ///   and  /interactive/action/buttons/2:
    ///       { "type": "reply", "reply": { "id": "{{id}}", "title": "Another day" } }
    /// ```
    pub RULE = {
        id: "duplicate-button-id",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-reply-buttons-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Interactive(&[InteractiveKind::Button, InteractiveKind::Carousel], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    for replies in interactive.reply_groups() {
        let ids = replies.iter().filter_map(|it| it.get("id"));
        for (id, first) in repeated(ids, trimmed) {
            cx.report(&RULE, id.span, "another button has the same id")
                .related(first.span, "the same id")
                .page(page::of_message(interactive.message))
                .help("use a unique id for each button");
        }
    }
}
