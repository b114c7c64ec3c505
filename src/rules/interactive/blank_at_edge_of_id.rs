//! `blank-at-edge-of-id`.

use super::{reply_groups, rows};
use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::view;

declare_rule! {
    /// The id of a button or row begins or ends with a blank.
    ///
    /// Ids come back in the webhook when somebody taps, and blanks at their ends are not allowed by
    /// older editions of the page. Where they are taken, a comparison with the id that was meant
    /// fails.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "button",
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "buttons": [
    ///         { "type": "reply", "reply": { "id": "fit-mon ", "title": "Monday" } },
    ///         { "type": "reply", "reply": { "id": "fit-tue", "title": "Tuesday" } }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "list",
    ///     "body": { "text": "What is your question about?" },
    ///     "action": {
    ///       "button": "Topics",
    ///       "sections": [
    ///         {
    ///           "title": "Orders",
    ///           "rows": [
    ///             { "id": " track", "title": "Track a parcel" },
    ///             { "id": "return", "title": "Return an item" }
    ///           ]
    ///         }
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
    ///     "body": { "text": "Pick a day for the fitting." },
    ///     "action": {
    ///       "buttons": [
    ///         { "type": "reply", "reply": { "id": "fit mon", "title": "Monday" } },
    ///         { "type": "reply", "reply": { "id": " {{id}} ", "title": "Tuesday" } }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "blank-at-edge-of-id",
        severity: Warning,
        category: Interactive,
        page: page!("messages/interactive-reply-buttons-messages"),
        api_error: None,
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let replies = reply_groups(root).into_iter().flatten();
    for id in replies.chain(rows(root)).filter_map(|it| it.get("id")) {
        let Some(text) = id.as_str().filter(|_| !id.is_opaque()) else { continue };
        if text.trim() != text {
            cx.report(&RULE, id.span, "the id begins or ends with a blank")
                .page(view::page_of(root))
                .help("take the blanks at its ends out");
        }
    }
}
