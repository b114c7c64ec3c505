//! `sale-amount-not-lower`.

use crate::check::{BodyCx, Finder};
use crate::model::{Amount, OrderDetails};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The sale price of an item is not lower than its price.
    ///
    /// The user pays `sale_amount` instead of `amount`, which WhatsApp shows crossed out. Meta
    /// rejects a `sale_amount` that is not lower with error 131009. Both are integers in hundredths
    /// of the currency.
    ///
    /// ```change simple-order-in-reais
    /// bad   /interactive/action/parameters/total_amount/value: 3000
    ///   and  /interactive/action/parameters/order: {
    ///         "status": "pending",
    ///         "items": [
    ///           {
    ///             "retailer_id": "sku-1",
    ///             "name": "Garden planner",
    ///             "amount": { "value": 3000, "offset": 100 },
    ///             "sale_amount": { "value": 3000, "offset": 100 },
    ///             "quantity": 1
    ///           }
    ///         ],
    ///         "subtotal": { "value": 3000, "offset": 100 },
    ///         "tax": { "value": 0, "offset": 100 }
    ///       }
    /// good  /interactive/action/parameters/total_amount/value: 5999
    ///   and  /interactive/action/parameters/order: {
    ///         "status": "pending",
    ///         "items": [
    ///           {
    ///             "retailer_id": "sku-1",
    ///             "name": "Garden planner",
    ///             "amount": { "value": 3000, "offset": 100 },
    ///             "sale_amount": { "value": 2999, "offset": 100 },
    ///             "quantity": 1
    ///           },
    ///           {
    ///             "retailer_id": "sku-2",
    ///             "name": "Garden planner",
    ///             "amount": { "value": 3000, "offset": 100 },
    ///             "quantity": 1
    ///           }
    ///         ],
    ///         "subtotal": { "value": 5999, "offset": 100 },
    ///         "tax": { "value": 0, "offset": 100 }
    ///       }
    /// ```
    pub RULE = {
        id: "sale-amount-not-lower",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::OrderDetails(check),
    }
}

fn check(cx: &mut BodyCx<'_>, order: OrderDetails<'_>) {
    for item in order.items() {
        let (Some(price), Some(sale)) = (item.get("amount"), item.get("sale_amount")) else {
            continue;
        };
        let Some(was) = Amount::read(price) else { continue };
        let now = Amount::value_at(was.offset, sale).filter(|it| *it >= was.value);
        let (Some(now), Some(wrong)) = (now, sale.get("value")) else { continue };
        let was = was.value;
        let message =
            format!("the sale price is {now}, which is not lower than the price of {was}");
        let diagnostic = cx.report(&RULE, wrong.span, message);
        diagnostic.page(page::of_order(order));
        diagnostic.help(format!("set it to less than {was}, or remove `sale_amount`"));
        if let Some(right) = price.get("value") {
            diagnostic.related(right.span, "the price");
        }
    }
}
