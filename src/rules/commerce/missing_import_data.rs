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
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+919800000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "digital-goods",
    ///         "payment_settings": [
    ///           {
    ///             "type": "upi_intent_link",
    ///             "upi_intent_link": {
    ///               "link": "upi://pay?pa=shop@psp&pn=Shop&mc=5399&purpose=00&tr=2207A"
    ///             }
    ///           }
    ///         ],
    ///         "currency": "INR",
    ///         "total_amount": { "value": 15000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "items": [
    ///             {
    ///               "name": "Tea set",
    ///               "amount": { "value": 15000, "offset": 100 },
    ///               "quantity": 1,
    ///               "country_of_origin": "India"
    ///             }
    ///           ],
    ///           "subtotal": { "value": 15000, "offset": 100 },
    ///           "tax": { "value": 0, "offset": 100 }
    ///         }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+919800000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "digital-goods",
    ///         "payment_settings": [
    ///           {
    ///             "type": "upi_intent_link",
    ///             "upi_intent_link": {
    ///               "link": "upi://pay?pa=shop@psp&pn=Shop&mc=5399&purpose=00&tr=2207A"
    ///             }
    ///           }
    ///         ],
    ///         "currency": "INR",
    ///         "total_amount": { "value": 15000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "items": [
    ///             {
    ///               "name": "Tea set",
    ///               "amount": { "value": 15000, "offset": 100 },
    ///               "quantity": 1,
    ///               "country_of_origin": "India",
    ///               "importer_name": "Example Traders",
    ///               "importer_address": {
    ///                 "address_line1": "1 Example Road",
    ///                 "city": "Pune",
    ///                 "zone_code": "MH",
    ///                 "postal_code": "411001",
    ///                 "country_code": "IN"
    ///               }
    ///             }
    ///           ],
    ///           "subtotal": { "value": 15000, "offset": 100 },
    ///           "tax": { "value": 0, "offset": 100 }
    ///         }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+919800000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "digital-goods",
    ///         "payment_settings": [
    ///           {
    ///             "type": "upi_intent_link",
    ///             "upi_intent_link": {
    ///               "link": "upi://pay?pa=shop@psp&pn=Shop&mc=5399&purpose=00&tr=2207A"
    ///             }
    ///           }
    ///         ],
    ///         "currency": "INR",
    ///         "total_amount": { "value": 15000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "catalog_id": "1000000000000020",
    ///           "items": [
    ///             {
    ///               "retailer_id": "sku-1",
    ///               "name": "Course",
    ///               "amount": { "value": 15000, "offset": 100 },
    ///               "quantity": 1
    ///             }
    ///           ],
    ///           "subtotal": { "value": 15000, "offset": 100 },
    ///           "tax": { "value": 0, "offset": 100 }
    ///         }
    ///       }
    ///     }
    ///   }
    /// }
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
