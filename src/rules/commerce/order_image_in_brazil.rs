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
    /// ```change order-in-rupees
    /// bad   /interactive/action/parameters/payment_settings:
    ///       [{ "type": "payment_link", "payment_link": { "uri": "https://pay.example/2207" } }]
    ///   and  /interactive/action/parameters/currency: "BRL"
    ///   and  /interactive/action/parameters/order/items/0/image:
    ///       { "link": "https://media.example/course.jpg" }
    ///   and  /interactive/action/parameters/payment_type: "br"
    /// good  /interactive/action/parameters/payment_settings:
    ///       [{ "type": "payment_link", "payment_link": { "uri": "https://pay.example/2207" } }]
    ///   and  /interactive/action/parameters/currency: "BRL"
    ///   and  /interactive/action/parameters/payment_type: "br"
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
