//! `mixed-card-types`.

use super::first_difference;
use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::model::{Card, Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The cards of a carousel have different types.
    ///
    /// Meta rejects the message with error 131009. A carousel has either media cards or product
    /// cards.
    ///
    /// ```change url-cards
    /// bad   /interactive/action/cards/1: {
    ///         "card_index": 1,
    ///         "type": "product",
    ///         "action": { "product_retailer_id": "sku-pot-01", "catalog_id": "1000000000000002" }
    ///       }
    /// good  /interactive/action/cards: [
    ///         {
    ///           "card_index": 0,
    ///           "type": "product",
    ///           "action": {
    ///             "product_retailer_id": "sku-pot-01",
    ///             "catalog_id": "1000000000000002"
    ///           }
    ///         },
    ///         {
    ///           "card_index": 1,
    ///           "type": "product",
    ///           "action": {
    ///             "product_retailer_id": "sku-pot-02",
    ///             "catalog_id": "1000000000000002"
    ///           }
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "mixed-card-types",
        severity: Error,
        category: Interactive,
        page: page!("catalogs/interactive-product-carousel-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Interactive(&[InteractiveKind::Carousel], check),
    }
}

fn check(cx: &mut BodyCx<'_>, carousel: Interactive<'_>) {
    let kind = |card: Card<'_>| {
        let kind = card.get("type");
        ["cta_url", "product"].into_iter().find(|it| is_word(kind, it))
    };
    let Some((first, other)) =
        first_difference(carousel, |it| Some((kind(it)?, it.node.get("type")?)))
    else {
        return;
    };
    cx.report(
        &RULE,
        other.1.span,
        format!("the card has the type `{}`; the first card has `{}`", other.0, first.0),
    )
    .related(first.1.span, "the first card")
    .help(format!("use the type `{}` on all cards", first.0));
}
