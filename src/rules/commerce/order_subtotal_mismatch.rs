//! `order-subtotal-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{Amount, OrderDetails};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The subtotal of an order is not the sum of its items.
    ///
    /// The subtotal must be the sum of price × quantity over all items. The price is `sale_amount`
    /// if the item has one, and `amount` otherwise. Meta rejects the message with error 131009.
    /// Amounts are integers in hundredths of the currency: 30 reais are `3000` with the `offset`
    /// 100.
    ///
    /// walint does not report an order in which a price, quantity or offset is missing or a
    /// placeholder.
    ///
    /// ```change order-in-reais
    /// bad   /interactive/action/parameters/total_amount/value: 6000
    ///   and  /interactive/action/parameters/order/subtotal/value: 6000
    /// good  /interactive/action/parameters/total_amount/value: 8000
    ///   and  /interactive/action/parameters/order/items/1: {
    ///         "retailer_id": "sku-2",
    ///         "name": "Seeds",
    ///         "amount": { "value": 1000, "offset": 100 },
    ///         "quantity": 3
    ///       }
    ///   and  /interactive/action/parameters/order/subtotal/value: 8000
    /// ```
    pub RULE = {
        id: "order-subtotal-mismatch",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::OrderDetails(check),
    }
}

fn check(cx: &mut BodyCx<'_>, details: OrderDetails<'_>) {
    let Some(order) = details.order().filter(|it| it.complete) else { return };
    let Some(subtotal) = order.get("subtotal") else { return };
    let Some(Amount { value, offset }) = Amount::read(subtotal) else { return };
    let Some(sum) = sum(details.items(), offset).filter(|it| *it != value) else { return };
    let Some(wrong) = subtotal.get("value") else { return };
    let message = format!("the subtotal is {value}; the sum of the items is {sum}");
    let diagnostic = cx.report(&RULE, wrong.span, message);
    diagnostic.page(page::of_order(details));
    diagnostic.help(format!("set `value` to {sum}, or correct the items"));
    if let Some(list) = order.member("items") {
        diagnostic.related(list.key_span, format!("the sum is {sum}"));
    }
}

/// The sum of the items; `None` if there are none, or a part of it is not known.
fn sum(items: &[Node<'_>], offset: i64) -> Option<i64> {
    if items.is_empty() {
        return None;
    }
    items.iter().try_fold(0_i64, |sum, item| {
        let price = Amount::value_at(offset, item.get("sale_amount").or(item.get("amount"))?)?;
        let quantity = item.get("quantity")?.as_i64().filter(|it| *it > 0)?;
        sum.checked_add(price.checked_mul(quantity)?)
    })
}
