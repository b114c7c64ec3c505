//! `missing-import-data`.

use crate::check::{BodyCx, Finder};
use crate::model::OrderDetails;
use crate::rule::{ApiError, declare_rule, page};
use crate::wording;

declare_rule! {
    /// An item of an order in India has no country of origin or importer.
    ///
    /// If the order has a `catalog_id`, Meta reads them from the catalog. Without it, every item
    /// needs `country_of_origin`, `importer_name` and `importer_address`, and Meta rejects the
    /// message with error 131009. Orders in a currency other than `INR` need none of them.
    ///
    /// ```change order-in-rupees
    /// bad   /interactive/action/parameters/order/catalog_id: (absent)
    ///   and  /interactive/action/parameters/order/items/0/country_of_origin: "India"
    /// ```
    ///
    /// ```change order-with-import-data
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "missing-import-data",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-in/upi-intent"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::OrderDetails(check),
    }
}

/// What an item needs if it is not in a catalog.
const IMPORT_DATA: [&str; 3] = ["country_of_origin", "importer_name", "importer_address"];

fn check(cx: &mut BodyCx<'_>, details: OrderDetails<'_>) {
    let Some(order) = details.order().filter(|it| it.complete) else { return };
    // Older requests, which have a `payment_configuration`, did not need these keys.
    let is_older = details.get("payment_configuration").is_some();
    if is_older || order.get("catalog_id").is_some() || !details.is_in_rupees() {
        return;
    }
    for item in details.items().iter().filter(|it| it.is_object()) {
        let missing: Vec<String> = IMPORT_DATA
            .iter()
            .filter(|key| item.get(key).is_none())
            .map(|key| format!("`{key}`"))
            .collect();
        if !missing.is_empty() {
            let message = format!("the item has no {}", wording::join(&missing, "or"));
            let missing = wording::join(&missing, "and");
            cx.report(&RULE, item.span, message)
                .help(format!("add {missing} to the item, or `catalog_id` to the order"));
        }
    }
}
