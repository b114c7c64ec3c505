//! `line-break-in-header`.

use super::text_header;
use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::view;

declare_rule! {
    /// The text of a header has a line break.
    ///
    /// A header is one line of at most 60 characters. Where a second line is needed, the body has
    /// room for it.
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
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let Some(text) = text_header(cx.root) else { return };
    let Some(at) = text.as_str().and_then(|it| it.find(['\n', '\r'])) else { return };
    let span = cx.span_in(text, at..at + 1);
    let page = view::page_of(cx.root);
    cx.report(&RULE, span, "the text of the header has a line break")
        .page(page)
        .help("write the header in one line");
}
