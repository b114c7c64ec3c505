//! `order-subtotal-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{Amount, OrderDetails};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The subtotal of an order is not the sum of its items.
    ///
    /// It has to be the sum of price × quantity over all items, where the price is `sale_amount` if
    /// the item has one and `amount` if not. Amounts are integers of a hundredth of the currency:
    /// 30 reais are `3000` with the `offset` 100. With a price, quantity or offset that is missing
    /// or filled in later, the sum is not known and nothing is found.
    ///
    /// ```json bad
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
    ///         "type": "digital-goods",
    ///         "payment_type": "br",
    ///         "payment_settings": [
    ///           {
    ///             "type": "payment_link",
    ///             "payment_link": { "uri": "https://pay.example/2207" }
    ///           }
    ///         ],
    ///         "currency": "BRL",
    ///         "total_amount": { "value": 6000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "items": [
    ///             {
    ///               "retailer_id": "sku-1",
    ///               "name": "Garden planner",
    ///               "amount": { "value": 3000, "offset": 100 },
    ///               "sale_amount": { "value": 2500, "offset": 100 },
    ///               "quantity": 2
    ///             }
    ///           ],
    ///           "subtotal": { "value": 6000, "offset": 100 },
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
    ///   "to": "+16505550100",
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
    ///           {
    ///             "type": "payment_link",
    ///             "payment_link": { "uri": "https://pay.example/2207" }
    ///           }
    ///         ],
    ///         "currency": "BRL",
    ///         "total_amount": { "value": 8000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "items": [
    ///             {
    ///               "retailer_id": "sku-1",
    ///               "name": "Garden planner",
    ///               "amount": { "value": 3000, "offset": 100 },
    ///               "sale_amount": { "value": 2500, "offset": 100 },
    ///               "quantity": 2
    ///             },
    ///             {
    ///               "retailer_id": "sku-2",
    ///               "name": "Seeds",
    ///               "amount": { "value": 1000, "offset": 100 },
    ///               "quantity": 3
    ///             }
    ///           ],
    ///           "subtotal": { "value": 8000, "offset": 100 },
    ///           "tax": { "value": 0, "offset": 100 }
    ///         }
    ///       }
    ///     }
    ///   }
    /// }
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
    let message = format!("the subtotal is {value}, and the items come to {sum}");
    let diagnostic = cx.report(&RULE, wrong.span, message);
    diagnostic.page(page::of_order(details));
    diagnostic.help(format!("set the subtotal to {sum}, or correct the items"));
    if let Some(list) = order.member("items") {
        diagnostic.related(list.key_span, format!("come to {sum}"));
    }
}

/// What the items cost; `None` when there are none or part of it is not known.
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
