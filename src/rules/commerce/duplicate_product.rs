//! `duplicate-product`.

use std::collections::BTreeMap;

use super::list_page;
use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::model::{Carousel, ProductSections};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A message contains the same product twice.
    ///
    /// WhatsApp shows the product twice. The second entry uses one of the 30 places of a list, or
    /// of the 10 in a carousel. walint compares the products of `product_list` messages and
    /// multi-product buttons over all sections, and the cards of product carousels. The thumbnail
    /// may also be a product of the list.
    ///
    /// ```change product-list
    /// bad   /interactive/action/sections/1/product_items/1:
    ///       { "product_retailer_id": "sku-pot-01" }
    /// ```
    ///
    /// ```change product-cards
    /// bad   /interactive/action/cards/1/action/product_retailer_id: "sku-pot-01"
    /// ```
    ///
    /// ```change send-with-multi-product
    /// good  /template/components/0/parameters/0/action/sections/0/title: "Pots"
    ///   and  /template/components/0/parameters/0/action/sections/0/product_items/1/product_retailer_id:
    ///       "sku-pot-02"
    ///   and  /template/components/0/parameters/0/action/sections/1:
    ///       { "title": "Plants", "product_items": [{ "product_retailer_id": "sku-fern-07" }] }
    /// ```
    pub RULE = {
        id: "duplicate-product",
        severity: Warning,
        category: Commerce,
        page: page!("catalogs/multi-product-messages"),
        api_error: None,
        finder: Finder::All(&[
            Finder::ProductSections(check_sections),
            Finder::Carousel(check_carousel),
        ]),
    }
}

fn check_sections(cx: &mut BodyCx<'_>, sections: ProductSections<'_>) {
    report_repeated(cx, sections.products(), list_page(sections));
}

fn check_carousel(cx: &mut BodyCx<'_>, carousel: Carousel<'_>) {
    if !carousel.is_in_template {
        let products = carousel.cards.iter().filter_map(|it| it.get("action"));
        report_repeated(cx, products, page::of_carousel(carousel));
        return;
    }
    let components = carousel.cards.iter().flat_map(|it| it.list("components"));
    let headers = components.filter(|it| is_word(it.get("type"), "header"));
    let parameters = headers.flat_map(|it| it.list("parameters"));
    let products = parameters.filter_map(|it| it.get("product"));
    report_repeated(cx, products, page::PRODUCT_CARDS);
}

/// Reports every product that is in the message before, from the same catalog.
fn report_repeated<'a>(
    cx: &mut BodyCx<'_>,
    products: impl Iterator<Item = &'a Node<'a>>,
    page: &str,
) {
    let mut seen = BTreeMap::new();
    for product in products {
        let Some(id) = product.get("product_retailer_id") else { continue };
        let Some(text) = id.literal() else { continue };
        // Two placeholders may stand for different catalogs.
        let catalog = product.get("catalog_id");
        if catalog.is_some_and(Node::is_open) {
            continue;
        }
        let first = *seen.entry((catalog.and_then(Node::as_str), text)).or_insert(id.span);
        if first != id.span {
            cx.report(&RULE, id.span, "another entry has the same `product_retailer_id`")
                .page(page)
                .related(first, "the same product")
                .help("remove one of the two entries");
        }
    }
}
