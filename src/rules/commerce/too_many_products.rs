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
    /// ```change product-list
    /// bad   /interactive/action/sections/0/product_items:
    ///       [{ "product_retailer_id": "sku-#" }] * 16
    ///   and  /interactive/action/sections/1/product_items:
    ///       [{ "product_retailer_id": "sku-more-#" }] * 15
    /// good  /interactive/action/sections/0/product_items:
    ///       [{ "product_retailer_id": "sku-#" }] * 15
    ///   and  /interactive/action/sections/1/product_items:
    ///       [{ "product_retailer_id": "sku-more-#" }] * 15
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
