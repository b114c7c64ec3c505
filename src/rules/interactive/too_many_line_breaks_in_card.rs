//! `too-many-line-breaks-in-card`.

use crate::check::{BodyCx, Finder};
use crate::model::Card;
use crate::rule::{ApiError, declare_rule, page};
use crate::wording::{count, over};

declare_rule! {
    /// The body of a carousel card has more than two line breaks.
    ///
    /// Meta rejects it with error 131009. The body of a card has up to 160 characters and two line
    /// breaks. An empty line counts as two line breaks.
    ///
    /// ```change url-cards
    /// bad   /interactive/action/cards/0/body: { "text": "Fern\nGreen\nTall\nHardy" }
    /// good  /interactive/body/text: "Two ideas\nfor\na\nshady corner:"
    ///   and  /interactive/action/cards/0/body: { "text": "Fern\nGreen\nTall" }
    ///   and  /interactive/action/cards/1/body: { "text": "Hosta\n\nBroad" }
    /// ```
    pub RULE = {
        id: "too-many-line-breaks-in-card",
        aliases: ["line-breaks-in-card"],
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Card(check),
    }
}

/// The maximum number of line breaks in the body of a card.
const MAX_BREAKS: usize = 2;

fn check(cx: &mut BodyCx<'_>, card: Card<'_>) {
    let Some(body) = card.at(&["body", "text"]) else { return };
    let Some(text) = body.written_text() else { return };
    let Some((at, _)) = text.match_indices('\n').nth(MAX_BREAKS) else { return };
    let n_breaks = text.matches('\n').count();
    let span = cx.span_in(body, at..at + 1);
    let extra = count(n_breaks - MAX_BREAKS, "line break");
    cx.report(&RULE, span, over("the body of the card", n_breaks, "line break", MAX_BREAKS))
        .help(format!("remove {extra}"));
}
