//! `duplicate-card-index`.

use super::repeated;
use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::Carousel;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// Two cards of a carousel have the same index.
    ///
    /// Card indexes begin at 0, and each occurs once. Meta rejects equal indexes with error 131009
    /// in an interactive carousel, and with error 132012 in a template message.
    ///
    /// ```change url-cards
    /// bad   /interactive/action/cards/1/card_index: 0
    /// ```
    ///
    /// ```change send-with-cards
    /// bad   /template/components/0/cards/0/components/1: (absent)
    ///   and  /template/components/0/cards/1/card_index: 0
    ///   and  /template/components/0/cards/1/components/1: (absent)
    /// good  /template/components/0/cards/0/components/1: (absent)
    ///   and  /template/components/0/cards/1/components/1: (absent)
    /// ```
    pub RULE = {
        id: "duplicate-card-index",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Carousel(check),
    }
}

fn check(cx: &mut BodyCx<'_>, carousel: Carousel<'_>) {
    let indexes = carousel.cards.iter().filter_map(|it| it.get("card_index"));
    for (index, first) in repeated(indexes, Node::as_i64) {
        let diagnostic = cx.report(&RULE, index.span, "another card has the same `card_index`");
        diagnostic.related(first.span, "the same index");
        diagnostic.help("number the cards from 0 in their order");
        diagnostic.page(page::of_carousel(carousel));
        if carousel.is_in_template {
            diagnostic.api_error = Some(ApiError::code(132_012));
        }
    }
}
