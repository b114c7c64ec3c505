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
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+5511900000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "digital-goods",
    ///         "payment_type": "br",
    ///         "payment_settings": [
    ///           { "type": "payment_link", "payment_link": { "uri": "https://pay.example/2207" } }
    ///         ],
    ///         "currency": "BRL",
    ///         "total_amount": { "value": 15000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "items": [
    ///             {
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
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+5511900000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "digital-goods",
    ///         "payment_type": "br",
    ///         "payment_settings": [
    ///           { "type": "payment_link", "payment_link": { "uri": "https://pay.example/2207" } }
    ///         ],
    ///         "currency": "BRL",
    ///         "total_amount": { "value": 15000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
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
