//! `duplicate-product`.

use super::{list_page, product_sections};
use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::view;
use std::collections::BTreeMap;

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
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    for sections in product_sections(root) {
        let items = sections.items().iter().filter_map(|it| it.get("product_items"));
        report_repeated(cx, items.flat_map(Node::items), list_page(root));
    }
    let cards = view::interactive(root, "carousel").and_then(|it| it.at(&["action", "cards"]));
    let of_messages = cards.map_or(&[][..], Node::items).iter().filter_map(|it| it.get("action"));
    report_repeated(cx, of_messages, page!("catalogs/interactive-product-carousel-messages"));
    let carousels = view::components(root).iter().filter(|it| is_word(it.get("type"), "carousel"));
    for cards in carousels.filter_map(|it| it.get("cards")) {
        let components = cards.items().iter().filter_map(|it| it.get("components"));
        let headers =
            components.flat_map(Node::items).filter(|it| is_word(it.get("type"), "header"));
        let products = headers.flat_map(view::parameters).filter_map(|it| it.get("product"));
        let page = page!("templates/marketing-templates/product-card-carousel-templates");
        report_repeated(cx, products, page);
    }
}

/// Reports every product that stands before already, in the same catalog.
fn report_repeated<'a>(
    cx: &mut BodyCx<'_>,
    products: impl Iterator<Item = &'a Node<'a>>,
    page: &str,
) {
    let mut seen = BTreeMap::new();
    for product in products {
        let Some(id) = product.get("product_retailer_id").filter(|it| !it.is_open()) else {
            continue;
        };
        let Some(text) = id.as_str() else { continue };
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
