//! `order-image-in-brazil`.

use crate::check::{BodyCx, Finder};
use crate::model::OrderDetails;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An item of an order in Brazil has its own image.
    ///
    /// Only the pages for India list `image` as a key of an item. In Brazil, WhatsApp shows the
    /// image from the catalog, by `retailer_id`. Meta is not known to reject an `image`, so walint
    /// reports a warning.
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
    ///               "retailer_id": "sku-1",
    ///               "name": "Course",
    ///               "amount": { "value": 15000, "offset": 100 },
    ///               "quantity": 1,
    ///               "image": { "link": "https://media.example/course.jpg" }
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
        id: "order-image-in-brazil",
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
    for image in order.items().iter().filter_map(|it| it.member("image")) {
        if image.value.is_object() {
            cx.report(&RULE, image.key_span, "`image` is documented only for orders in India")
                .help("replace `image` with the `retailer_id` of the product");
        }
    }
}
