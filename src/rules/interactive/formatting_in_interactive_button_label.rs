//! `formatting-in-interactive-button-label`.

use super::formatting;
use crate::check::{BodyCx, Finder};
use crate::model::{Label, LabelPlace};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The label of a button contains formatting.
    ///
    /// WhatsApp does not format the titles of reply buttons or the label that opens a list, so
    /// users see the formatting characters. Emoji are allowed. Another rule checks the labels of
    /// call buttons.
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
    ///         { "type": "reply", "reply": { "id": "fit-mon", "title": "*Monday*" } },
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
    ///       "button": "_Topics_",
    ///       "sections": [
    ///         {
    ///           "title": "Orders",
    ///           "rows": [
    ///             { "id": "track", "title": "Track a parcel" },
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
    ///         { "type": "reply", "reply": { "id": "fit-mon", "title": "Monday 👍" } },
    ///         { "type": "reply", "reply": { "id": "fit-tue", "title": "After 5* hotel*s" } }
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
    ///     "type": "list",
    ///     "body": { "text": "What is your *question* about?" },
    ///     "action": {
    ///       "button": "Topics (a_b)",
    ///       "sections": [
    ///         {
    ///           "title": "Orders",
    ///           "rows": [
    ///             { "id": "track", "title": "Track a parcel" },
    ///             { "id": "return", "title": "Return an item" }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "formatting-in-interactive-button-label",
        aliases: ["markup-in-button-label"],
        severity: Warning,
        category: Interactive,
        page: page!("messages/interactive-reply-buttons-messages"),
        api_error: None,
        finder: Finder::Label(&[LabelPlace::Reply, LabelPlace::List], check),
    }
}

fn check(cx: &mut BodyCx<'_>, label: Label<'_>) {
    let Some(range) = formatting(label.node) else { return };
    let span = cx.span_in(label.node, range);
    cx.report(&RULE, span, "the label of the button contains formatting")
        .page(page::of_message(label.interactive.message))
        .help("remove the formatting characters");
}
