//! `markup-in-header`.

use super::{formatting, text_header};
use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::view;

declare_rule! {
    /// The text of a header has formatting in it.
    ///
    /// Headers do not show formatting: the marks of `*bold*`, `_italic_`, `~strike~` and `` `code`
    /// `` stand there as they are. In the body they work.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "header": { "type": "text", "text": "*Your* fitting" },
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
    ///     "header": { "type": "text", "text": "Suit no. 7_b, 2 * 3 pieces" },
    ///     "body": { "text": "Pick a day for the *last* fitting." },
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
        id: "markup-in-header",
        severity: Warning,
        category: Interactive,
        page: page!("messages/interactive-reply-buttons-messages"),
        api_error: None,
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let Some(text) = text_header(cx.root) else { return };
    let Some(range) = formatting(text) else { return };
    let span = cx.span_in(text, range);
    let page = view::page_of(cx.root);
    cx.report(&RULE, span, "the text of the header has formatting in it")
        .page(page)
        .help("take the marks of the formatting out");
}
