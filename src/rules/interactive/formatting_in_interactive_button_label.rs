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
    /// ```change reply-buttons
    /// bad   /interactive/action/buttons/0/reply/title: "*Monday*"
    /// good  /interactive/action/buttons/0/reply/title: "Monday 👍"
    ///   and  /interactive/action/buttons/1/reply/title: "After 5* hotel*s"
    /// ```
    ///
    /// ```change list
    /// bad   /interactive/action/button: "_Topics_"
    /// good  /interactive/body/text: "What is your *question* about?"
    ///   and  /interactive/action/button: "Topics (a_b)"
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
