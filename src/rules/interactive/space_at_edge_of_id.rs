//! `space-at-edge-of-id`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The id of a button or row begins or ends with a space.
    ///
    /// Older pages do not allow spaces at the ends of an id. Where Meta accepts them, it returns
    /// them in the webhook, and a comparison with the intended id fails.
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
        id: "space-at-edge-of-id",
        aliases: ["blank-at-edge-of-id"],
        severity: Warning,
        category: Interactive,
        page: page!("messages/interactive-reply-buttons-messages"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::Button, InteractiveKind::Carousel, InteractiveKind::List], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    for id in interactive.replies().chain(interactive.rows()).filter_map(|it| it.get("id")) {
        if id.written_text().is_some_and(|it| it.trim() != it) {
            cx.report(&RULE, id.span, "the id begins or ends with a space")
                .page(page::of_message(interactive.message))
                .help("remove the spaces at its ends");
        }
    }
}
