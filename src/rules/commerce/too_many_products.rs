//! `too-many-products`.

use super::list_page;
use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::ProductSections;
use crate::rule::{ApiError, declare_rule, page};
use crate::wording::{count, over};

declare_rule! {
    /// A product list has more than 30 products.
    ///
    /// The maximum applies to all sections together, in `product_list` messages and in the
    /// multi-product buttons of templates. Meta rejects a longer list with error 131009. Another
    /// rule checks the number of sections.
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
    ///             { "product_retailer_id": "sku-01" },
    ///             { "product_retailer_id": "sku-02" },
    ///             { "product_retailer_id": "sku-03" },
    ///             { "product_retailer_id": "sku-04" },
    ///             { "product_retailer_id": "sku-05" },
    ///             { "product_retailer_id": "sku-06" },
    ///             { "product_retailer_id": "sku-07" },
    ///             { "product_retailer_id": "sku-08" },
    ///             { "product_retailer_id": "sku-09" },
    ///             { "product_retailer_id": "sku-10" },
    ///             { "product_retailer_id": "sku-11" },
    ///             { "product_retailer_id": "sku-12" },
    ///             { "product_retailer_id": "sku-13" },
    ///             { "product_retailer_id": "sku-14" },
    ///             { "product_retailer_id": "sku-15" },
    ///             { "product_retailer_id": "sku-16" }
    ///           ]
    ///         },
    ///         {
    ///           "title": "Plants",
    ///           "product_items": [
    ///             { "product_retailer_id": "sku-17" },
    ///             { "product_retailer_id": "sku-18" },
    ///             { "product_retailer_id": "sku-19" },
    ///             { "product_retailer_id": "sku-20" },
    ///             { "product_retailer_id": "sku-21" },
    ///             { "product_retailer_id": "sku-22" },
    ///             { "product_retailer_id": "sku-23" },
    ///             { "product_retailer_id": "sku-24" },
    ///             { "product_retailer_id": "sku-25" },
    ///             { "product_retailer_id": "sku-26" },
    ///             { "product_retailer_id": "sku-27" },
    ///             { "product_retailer_id": "sku-28" },
    ///             { "product_retailer_id": "sku-29" },
    ///             { "product_retailer_id": "sku-30" },
    ///             { "product_retailer_id": "sku-31" }
    ///           ]
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
    ///             { "product_retailer_id": "sku-01" },
    ///             { "product_retailer_id": "sku-02" },
    ///             { "product_retailer_id": "sku-03" },
    ///             { "product_retailer_id": "sku-04" },
    ///             { "product_retailer_id": "sku-05" },
    ///             { "product_retailer_id": "sku-06" },
    ///             { "product_retailer_id": "sku-07" },
    ///             { "product_retailer_id": "sku-08" },
    ///             { "product_retailer_id": "sku-09" },
    ///             { "product_retailer_id": "sku-10" },
    ///             { "product_retailer_id": "sku-11" },
    ///             { "product_retailer_id": "sku-12" },
    ///             { "product_retailer_id": "sku-13" },
    ///             { "product_retailer_id": "sku-14" },
    ///             { "product_retailer_id": "sku-15" }
    ///           ]
    ///         },
    ///         {
    ///           "title": "Plants",
    ///           "product_items": [
    ///             { "product_retailer_id": "sku-16" },
    ///             { "product_retailer_id": "sku-17" },
    ///             { "product_retailer_id": "sku-18" },
    ///             { "product_retailer_id": "sku-19" },
    ///             { "product_retailer_id": "sku-20" },
    ///             { "product_retailer_id": "sku-21" },
    ///             { "product_retailer_id": "sku-22" },
    ///             { "product_retailer_id": "sku-23" },
    ///             { "product_retailer_id": "sku-24" },
    ///             { "product_retailer_id": "sku-25" },
    ///             { "product_retailer_id": "sku-26" },
    ///             { "product_retailer_id": "sku-27" },
    ///             { "product_retailer_id": "sku-28" },
    ///             { "product_retailer_id": "sku-29" },
    ///             { "product_retailer_id": "sku-30" }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "too-many-products",
        severity: Error,
        category: Commerce,
        page: page!("catalogs/multi-product-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::ProductSections(check),
    }
}

/// The maximum number of products in all sections.
const MAX_PRODUCTS: usize = 30;

fn check(cx: &mut BodyCx<'_>, sections: ProductSections<'_>) {
    let n_products = sections.products().count();
    // A placeholder may stand for any number of products.
    let is_known = || !sections.items().iter().chain(sections.products()).any(Node::is_opaque);
    if n_products > MAX_PRODUCTS && is_known() {
        let message = over("the product list", n_products, "product", MAX_PRODUCTS);
        cx.report(&RULE, sections.span, message)
            .label(format!("{n_products} products"))
            .page(list_page(sections))
            .help(format!("remove {}", count(n_products - MAX_PRODUCTS, "product")));
    }
}
