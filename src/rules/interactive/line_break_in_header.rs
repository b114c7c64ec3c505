//! `line-break-in-header`.

use crate::check::{BodyCx, Finder};
use crate::model::Interactive;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The text of a header contains a line break.
    ///
    /// Meta rejects it with error 131009. A header is one line of up to 60 characters; more text
    /// belongs in the body.
    ///
    /// ```change reply-buttons
    /// bad   /interactive/header: { "type": "text", "text": "Your fitting\nRoom 2" }
    /// good  /interactive/body/text: "Pick a day.\nWe need an hour."
    ///   and  /interactive/header: { "type": "text", "text": "Your fitting, room 2" }
    /// ```
    pub RULE = {
        id: "line-break-in-header",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-reply-buttons-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Interactive(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(header) = interactive.header_text() else { return };
    let Some(at) = header.written_text().and_then(|it| it.find(['\n', '\r'])) else { return };
    let span = cx.span_in(header, at..at + 1);
    cx.report(&RULE, span, "the text of the header contains a line break")
        .page(page::of_message(interactive.message))
        .help("replace the line break with a space");
}
