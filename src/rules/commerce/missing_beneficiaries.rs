//! `missing-beneficiaries`.

use crate::check::{BodyCx, Finder};
use crate::model::OrderDetails;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An order of physical goods in India has no `beneficiaries`.
    ///
    /// For goods that are shipped in India, `beneficiaries` contains the name and address of the
    /// recipient. Goods that the user collects need none, so walint reports a warning. Orders in a
    /// currency other than `INR` and digital goods also need none.
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
    ///         "type": "physical-goods",
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
    ///               "name": "Tea set",
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
    ///   "to": "+919800000001",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "physical-goods",
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
    ///               "name": "Tea set",
    ///               "amount": { "value": 15000, "offset": 100 },
    ///               "quantity": 1
    ///             }
    ///           ],
    ///           "subtotal": { "value": 15000, "offset": 100 },
    ///           "tax": { "value": 0, "offset": 100 }
    ///         },
    ///         "beneficiaries": [
    ///           {
    ///             "name": "Asha Example",
    ///             "address_line1": "1 Example Road",
    ///             "city": "Pune",
    ///             "state": "Maharashtra",
    ///             "country": "India",
    ///             "postal_code": "411001"
    ///           }
    ///         ]
    ///       }
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
    ///     "type": "order_details",
    ///     "body": { "text": "Your order is ready to be paid." },
    ///     "action": {
    ///       "name": "review_and_pay",
    ///       "parameters": {
    ///         "reference_id": "order-2207",
    ///         "type": "physical-goods",
    ///         "payment_type": "br",
    ///         "payment_settings": [
    ///           {
    ///             "type": "payment_link",
    ///             "payment_link": { "uri": "https://pay.example/2207" }
    ///           }
    ///         ],
    ///         "currency": "BRL",
    ///         "total_amount": { "value": 15000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "items": [
    ///             {
    ///               "retailer_id": "sku-1",
    ///               "name": "Tea set",
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
        id: "missing-beneficiaries",
        severity: Warning,
        category: Commerce,
        page: page!("payments/payments-in/upi-intent"),
        api_error: None,
        finder: Finder::OrderDetails(check),
    }
}

fn check(cx: &mut BodyCx<'_>, order: OrderDetails<'_>) {
    let Some(kind) = order.get("type").filter(|it| it.is_word("physical-goods")) else { return };
    if order.is_in_rupees() && order.lacks("beneficiaries") {
        cx.report(&RULE, order.span, "`beneficiaries` is missing in an order of physical goods")
            .related(kind.span, "the order is for physical goods")
            .help("add `beneficiaries` with the name and address of the recipient");
    }
}
