//! `mixed-card-catalogs`.

use super::{first_difference, trimmed};
use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::model::{Card, Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The cards of a product carousel use different catalogs.
    ///
    /// Meta rejects the message with error 131009. All products of a carousel must come from one
    /// catalog, so every card needs the same `catalog_id`.
    ///
    /// ```change product-cards
    /// bad   /interactive/action/cards/1/action/catalog_id: "1000000000000003"
    /// good  /interactive/action/cards/0/action/catalog_id: "1000000000000002"
    ///   and  /interactive/action/cards/1/action/catalog_id: "1000000000000002"
    /// good  /interactive/action/cards/1/action/catalog_id: "{{catalog}}"
    /// ```
    pub RULE = {
        id: "mixed-card-catalogs",
        severity: Error,
        category: Interactive,
        page: page!("catalogs/interactive-product-carousel-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Interactive(&[InteractiveKind::Carousel], check),
    }
}

fn check(cx: &mut BodyCx<'_>, carousel: Interactive<'_>) {
    let is_product = |card: Card<'_>| is_word(card.get("type"), "product");
    let Some((first, other)) = first_difference(carousel, |it| {
        let id = it.node.at(&["action", "catalog_id"]).filter(|_| is_product(it))?;
        Some((trimmed(id)?, id))
    }) else {
        return;
    };
    cx.report(&RULE, other.1.span, "`catalog_id` is not the same as on the first card")
        .related(first.1.span, "the first card")
        .help("use the same `catalog_id` on all cards");
}
