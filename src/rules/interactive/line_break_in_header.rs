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
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "header": { "type": "text", "text": "Your fitting\nRoom 2" },
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "buttons": [
    ///         { "type": "reply", "reply": { "id": "fit-mon", "title": "Monday" } },
    ///         { "type": "reply", "reply": { "id": "fit-tue", "title": "Tuesday" } }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "header": { "type": "text", "text": "Your fitting, room 2" },
    ///     "body": { "text": "Pick a day.\nWe need an hour." },
    ///     "action": {
    ///       "buttons": [
    ///         { "type": "reply", "reply": { "id": "fit-mon", "title": "Monday" } },
    ///         { "type": "reply", "reply": { "id": "fit-tue", "title": "Tuesday" } }
    ///       ]
    ///     }
    ///   }
    /// }
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
