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
    ///         { "type": "reply", "reply": { "id": "fit-mon", "title": "Monday" } },
    ///         { "type": "reply", "reply": { "id": "fit-tue", "title": "Monday " } }
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
    ///         { "type": "reply", "reply": { "id": "fit-mon", "title": "Monday" } },
    ///         { "type": "reply", "reply": { "id": "fit-tue", "title": "monday, late" } },
    ///         { "type": "reply", "reply": { "id": "fit-wed", "title": "{{day}}" } }
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
    ///     "type": "carousel",
    ///     "body": { "text": "Two ideas for a shady corner:" },
    ///     "action": {
    ///       "cards": [
    ///         {
    ///           "card_index": 0,
    ///           "type": "cta_url",
    ///           "header": {
    ///             "type": "image",
    ///             "image": { "link": "https://media.example/fern.jpg" }
    ///           },
    ///           "action": {
    ///             "buttons": [
    ///               {
    ///                 "type": "quick_reply",
    ///                 "quick_reply": { "id": "keep-fern", "title": "This one" }
    ///               }
    ///             ]
    ///           }
    ///         },
    ///         {
    ///           "card_index": 1,
    ///           "type": "cta_url",
    ///           "header": {
    ///             "type": "image",
    ///             "image": { "link": "https://media.example/hosta.jpg" }
    ///           },
    ///           "action": {
    ///             "buttons": [
    ///               {
    ///                 "type": "quick_reply",
    ///                 "quick_reply": { "id": "keep-hosta", "title": "This one" }
    ///               }
    ///             ]
    ///           }
    ///         }
    ///       ]
    ///     }
    ///   }
    /// }
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
