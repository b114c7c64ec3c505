//! `formatting-in-interactive-header`.

use super::formatting;
use crate::check::{BodyCx, Finder};
use crate::model::Interactive;
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The text of a header contains formatting.
    ///
    /// WhatsApp does not format headers, so users see the formatting characters of `*bold*`,
    /// `_italic_`, `~strike~` and monospaced text. Formatting works in the body.
    ///
    /// ```change reply-buttons
    /// bad   /interactive/header: { "type": "text", "text": "*Your* fitting" }
    /// good  /interactive/body/text: "Pick a day for the *last* fitting."
    ///   and  /interactive/header: { "type": "text", "text": "Suit no. 7_b, 2 * 3 pieces" }
    /// ```
    pub RULE = {
        id: "formatting-in-interactive-header",
        aliases: ["markup-in-header"],
        severity: Warning,
        category: Interactive,
        page: page!("messages/interactive-reply-buttons-messages"),
        api_error: None,
        finder: Finder::Interactive(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(header) = interactive.header_text() else { return };
    let Some(range) = formatting(header) else { return };
    let span = cx.span_in(header, range);
    cx.report(&RULE, span, "the text of the header contains formatting")
        .page(page::of_message(interactive.message))
        .help("remove the formatting characters");
}
