//! `duplicate-product`.

use std::collections::BTreeMap;

use super::list_page;
use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::model::{Carousel, ProductSections};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A product stands twice in one message.
    ///
    /// The user sees one more entry for the same thing, and it takes the place of another: a list
    /// has room for 30 products, a carousel for 10. The lists of `product_list` messages and of
    /// multi-product buttons are looked at, over all their sections, and the cards of product
    /// carousels. The product of the thumbnail is one of the list and no repetition.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "product_list",
    ///     "header": { "type": "text", "text": "Summer picks" },
    ///     "body": { "text": "Chosen for small balconies." },
    ///     "action": {
    ///       "catalog_id": "1000000000000020",
    ///       "sections": [
    ///         {
    ///           "title": "Pots",
    ///           "product_items": [
    ///             { "product_retailer_id": "sku-pot-01" },
    ///             { "product_retailer_id": "sku-pot-02" }
    ///           ]
    ///         },
    ///         {
    ///           "title": "Plants",
    ///           "product_items": [
    ///             { "product_retailer_id": "sku-fern-07" },
    ///             { "product_retailer_id": "sku-pot-01" }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "carousel",
    ///     "body": { "text": "New arrivals" },
    ///     "action": {
    ///       "cards": [
    ///         {
    ///           "card_index": 0,
    ///           "type": "product",
    ///           "action": {
    ///             "product_retailer_id": "sku-pot-01",
    ///             "catalog_id": "1000000000000020"
    ///           }
    ///         },
    ///         {
    ///           "card_index": 1,
    ///           "type": "product",
    ///           "action": {
    ///             "product_retailer_id": "sku-pot-01",
    ///             "catalog_id": "1000000000000020"
    ///           }
    ///         }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "left_in_cart",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "mpm",
    ///         "index": 0,
    ///         "parameters": [
    ///           {
    ///             "type": "action",
    ///             "action": {
    ///               "thumbnail_product_retailer_id": "sku-pot-01",
    ///               "sections": [
    ///                 {
    ///                   "title": "Pots",
    ///                   "product_items": [
    ///                     { "product_retailer_id": "sku-pot-01" },
    ///                     { "product_retailer_id": "sku-pot-02" }
    ///                   ]
    ///                 },
    ///                 {
    ///                   "title": "Plants",
    ///                   "product_items": [{ "product_retailer_id": "sku-fern-07" }]
    ///                 }
    ///               ]
    ///             }
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
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

/// Reports every product that stands before already, in the same catalog.
fn report_repeated<'a>(
    cx: &mut BodyCx<'_>,
    products: impl Iterator<Item = &'a Node<'a>>,
    page: &str,
) {
    let mut seen = BTreeMap::new();
    for product in products {
        let Some(id) = product.get("product_retailer_id") else { continue };
        let Some(text) = id.literal() else { continue };
        // Two catalogs filled in later may be different ones.
        let catalog = product.get("catalog_id");
        if catalog.is_some_and(Node::is_open) {
            continue;
        }
        let first = *seen.entry((catalog.and_then(Node::as_str), text)).or_insert(id.span);
        if first != id.span {
            cx.report(&RULE, id.span, "the product stands in the message already")
                .page(page)
                .related(first, "the same product")
                .help("take one of the two out");
        }
    }
}
