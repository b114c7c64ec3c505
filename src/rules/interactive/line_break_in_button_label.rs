//! `line-break-in-button-label`.

use crate::check::{BodyCx, Finder};
use crate::model::Label;
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The label of a button contains a line break.
    ///
    /// WhatsApp shows a label on one line, so it truncates or joins the rest. Meta rejects a line
    /// break in a header; the documentation does not say whether Meta also rejects one in a label.
    ///
    /// ```change call-button
    /// bad   /interactive/action/parameters/display_text: "Call\nus"
    /// good  /interactive/body/text: "Talk to us\nabout your order."
    /// ```
    pub RULE = {
        id: "line-break-in-button-label",
        severity: Warning,
        category: Interactive,
        page: page!("messages/interactive-cta-url-messages"),
        api_error: None,
        finder: Finder::Label(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, label: Label<'_>) {
    let Some(text) = label.written_text().filter(|it| !it.trim().is_empty()) else { return };
    if let Some(at) = text.find(['\n', '\r']) {
        let span = cx.span_in(label.node, at..at + 1);
        cx.report(&RULE, span, "the label of the button contains a line break")
            .page(page::of_message(label.interactive.message))
            .help("replace the line break with a space");
    }
}
