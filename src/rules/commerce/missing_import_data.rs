//! `missing-import-data`.

use super::{is_in_rupees, items, orders};
use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An item of an order in India does not say where it comes from.
    ///
    /// With a `catalog_id` in the order the catalog knows. Without one every item needs
    /// `country_of_origin`, `importer_name` and `importer_address`, all three. Orders in other
    /// currencies than `INR` need none of them.
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
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

/// What the catalog would know of an item.
const IMPORT_DATA: [&str; 3] = ["country_of_origin", "importer_name", "importer_address"];

fn check(cx: &mut BodyCx<'_>) {
    for parameters in orders(cx.root).filter(|it| is_in_rupees(it)) {
        let Some(order) = parameters.get("order").filter(|it| it.complete) else { continue };
        // Older requests, which name a configuration of payments, had no such data.
        if parameters.get("payment_configuration").is_some() {
            continue;
        }
        if order.get("catalog_id").is_some() {
            continue;
        }
        for item in items(parameters).iter().filter(|it| it.is_object()) {
            let missing: Vec<String> = IMPORT_DATA
                .iter()
                .filter(|key| item.get(key).is_none())
                .map(|key| format!("`{key}`"))
                .collect();
            if !missing.is_empty() {
                let missing = missing.join(", ");
                let message =
                    format!("the item lacks {missing}, and the order has no `catalog_id`");
                cx.report(&RULE, item.span, message)
                    .help(format!("add {missing} to the item, or `catalog_id` to the order"));
            }
        }
    }
}
