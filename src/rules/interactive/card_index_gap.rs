//! `card-index-gap`.

use std::collections::BTreeSet;

use crate::check::{BodyCx, Finder};
use crate::model::Carousel;
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The cards of a carousel are not numbered 0, 1, 2 and so on.
    ///
    /// Card indexes begin at 0, have no gaps, and follow the order of the cards. Meta rejects a gap
    /// in a template message with error 132012. For a gap in an interactive carousel, walint
    /// reports a warning. It also reports a warning for the right indexes in another order. The
    /// documentation does not say whether the index or the position of a card decides.
    ///
    /// ```change url-cards
    /// bad   /interactive/action/cards/1/card_index: 2
    /// bad   /interactive/action/cards/0/card_index: 1
    ///   and  /interactive/action/cards/1/card_index: 0
    /// ```
    ///
    /// ```change send-with-cards
    /// bad   /template/components/0/cards/0/card_index: 1
    ///   and  /template/components/0/cards/0/components/1: (absent)
    ///   and  /template/components/0/cards/1/card_index: 2
    ///   and  /template/components/0/cards/1/components/1: (absent)
    /// good  /template/components/0/cards/0/components/1: (absent)
    ///   and  /template/components/0/cards/1/components/1: (absent)
    /// ```
    pub RULE = {
        id: "card-index-gap",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Carousel(check),
    }
}

fn check(cx: &mut BodyCx<'_>, carousel: Carousel<'_>) {
    let indexes = carousel.cards.iter().map(|it| {
        let node = it.get("card_index")?;
        Some((node.as_i64().filter(|it| (0..10).contains(it))?, node))
    });
    let Some(indexes) = indexes.collect::<Option<Vec<_>>>() else { return };
    let different: BTreeSet<i64> = indexes.iter().map(|it| it.0).collect();
    let Some((place, (index, node))) = (0..).zip(&indexes).find(|(place, it)| it.0 != *place)
    else {
        return;
    };
    // Another rule reports an index that occurs twice.
    if different.len() == indexes.len() {
        let message = format!("`card_index` is {index}; the expected index is {place}");
        let diagnostic = cx.report(&RULE, node.span, message);
        diagnostic.help(format!("set it to {place}, and number the next cards in order"));
        diagnostic.page(page::of_carousel(carousel));
        let is_whole = different.iter().copied().eq((0..).take(indexes.len()));
        if !carousel.is_in_template || is_whole {
            diagnostic.severity(Severity::Warning);
        }
    }
}
