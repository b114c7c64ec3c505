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
    /// ```change physical-order-in-rupees
    /// bad   /interactive/action/parameters/beneficiaries: (absent)
    /// ```
    ///
    /// ```change order-in-reais
    /// good  /interactive/action/parameters/type: "physical-goods"
    ///   and  /interactive/action/parameters/total_amount/value: 15000
    ///   and  /interactive/action/parameters/order/items: [
    ///         {
    ///           "retailer_id": "sku-1",
    ///           "name": "Tea set",
    ///           "amount": { "value": 15000, "offset": 100 },
    ///           "quantity": 1
    ///         }
    ///       ]
    ///   and  /interactive/action/parameters/order/subtotal/value: 15000
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
