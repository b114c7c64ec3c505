//! `missing-retailer-id`.

use crate::check::{BodyCx, Finder};
use crate::json::is_placeholder;
use crate::model::OrderDetails;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An item of an order in Brazil has no `retailer_id`.
    ///
    /// The page for Brazil requires `retailer_id`; the pages for India call it optional. Meta is
    /// not known to reject an item without it, so walint reports a warning. It does not report an
    /// item that has an `image` instead.
    ///
    /// ```change order-in-reais
    /// bad   /interactive/action/parameters/total_amount/value: 15000
    ///   and  /interactive/action/parameters/order/items:
    ///       [{ "name": "Course", "amount": { "value": 15000, "offset": 100 }, "quantity": 1 }]
    ///   and  /interactive/action/parameters/order/subtotal/value: 15000
    /// good  /interactive/action/parameters/total_amount/value: 15000
    ///   and  /interactive/action/parameters/order/items: [
    ///         {
    ///           "retailer_id": "sku-1",
    ///           "name": "Course",
    ///           "amount": { "value": 15000, "offset": 100 },
    ///           "quantity": 1
    ///         }
    ///       ]
    ///   and  /interactive/action/parameters/order/subtotal/value: 15000
    /// ```
    pub RULE = {
        id: "missing-retailer-id",
        severity: Warning,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: None,
        finder: Finder::OrderDetails(check),
    }
}

fn check(cx: &mut BodyCx<'_>, order: OrderDetails<'_>) {
    if !order.is_in_reais() {
        return;
    }
    for item in order.items() {
        // A placeholder may stand for any keys.
        let is_known = !item.members().iter().any(|it| is_placeholder(&it.key));
        if item.lacks("retailer_id") && item.lacks("image") && is_known {
            cx.report(&RULE, item.span, "the item has no `retailer_id`")
                .help("add `retailer_id` with the product's id in the catalog");
        }
    }
}
