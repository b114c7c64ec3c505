//! `duplicate-button-title`.

use super::{repeated, trimmed};
use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// Two reply buttons of a message have the same title.
    ///
    /// Meta rejects the message with error 131009. walint ignores spaces at the ends of a title. It
    /// checks each card of a carousel separately, because cards often have the same titles.
    ///
    /// ```change reply-buttons
    /// bad   /interactive/action/buttons/1/reply/title: "Monday "
    /// good  /interactive/action/buttons/1/reply/title: "monday, late"
    ///   and  /interactive/action/buttons/2:
    ///       { "type": "reply", "reply": { "id": "fit-wed", "title": "{{day}}" } }
    /// ```
    pub RULE = {
        id: "duplicate-button-title",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-reply-buttons-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Interactive(&[InteractiveKind::Button, InteractiveKind::Carousel], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    for replies in interactive.reply_groups() {
        let titles = replies.iter().filter_map(|it| it.get("title"));
        for (title, first) in repeated(titles, trimmed) {
            cx.report(&RULE, title.span, "another button has the same title")
                .related(first.span, "the same title")
                .page(page::of_message(interactive.message))
                .help("use a unique title for each button");
        }
    }
}
