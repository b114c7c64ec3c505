//! `mixed-card-headers`.

use super::first_difference;
use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::model::{Card, Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A carousel has an image on one card and a video on another.
    ///
    /// The documentation recommends the same type of header on all cards. Meta accepts different
    /// types, but the cards look uneven.
    ///
    /// ```change url-cards
    /// bad   /interactive/action/cards/1/header:
    ///       { "type": "video", "video": { "link": "https://media.example/hosta.mp4" } }
    /// good  /interactive/action/cards/0/header:
    ///       { "type": "video", "video": { "link": "https://media.example/fern.mp4" } }
    ///   and  /interactive/action/cards/1/header:
    ///       { "type": "video", "video": { "link": "https://media.example/hosta.mp4" } }
    /// ```
    pub RULE = {
        id: "mixed-card-headers",
        severity: Info,
        category: Interactive,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::Carousel], check),
    }
}

fn check(cx: &mut BodyCx<'_>, carousel: Interactive<'_>) {
    let header = |card: Card<'_>| {
        let kind = card.at(&["header", "type"]);
        ["image", "video"].into_iter().find(|it| is_word(kind, it))
    };
    let Some((first, other)) =
        first_difference(carousel, |it| Some((header(it)?, it.node.at(&["header", "type"])?)))
    else {
        return;
    };
    let message =
        format!("the card has the header type `{}`; the first card has `{}`", other.0, first.0);
    cx.report(&RULE, other.1.span, message)
        .related(first.1.span, "the first card")
        .help(format!("use the header type `{}` on all cards", first.0));
}
