//! `order-total-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::Node;
use crate::model::{Amount, OrderDetails};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The total of an order does not follow from its parts.
    ///
    /// It has to be subtotal + tax + shipping − discount, where shipping and discount may be left
    /// out. All are integers of a hundredth of the currency: 54 reais are `5400` with the `offset`
    /// 100, and the discount is positive as well. An order without `order` has no parts; with a
    /// part that is filled in later, the sum is not known and nothing is found.
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
    ///         "total_amount": { "value": 5000, "offset": 100 },
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
    ///           "subtotal": { "value": 5000, "offset": 100 },
    ///           "tax": { "value": 400, "offset": 100 }
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
    ///         "total_amount": { "value": 9100, "offset": 100 },
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
    ///           "tax": { "value": 400, "offset": 100 },
    ///           "shipping": { "value": 1500, "offset": 100, "description": "By courier" },
    ///           "discount": { "value": 800, "offset": 100, "description": "Spring" }
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
    ///         "total_amount": { "value": 5000, "offset": 100 }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "order-total-mismatch",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::OrderDetails(check),
    }
}

fn check(cx: &mut BodyCx<'_>, details: OrderDetails<'_>) {
    let Some(order) = details.order().filter(|it| it.complete) else { return };
    let Some(total) = details.get("total_amount") else { return };
    let Some(Amount { value, offset }) = Amount::read(total) else { return };
    let Some(sum) = sum(order, offset).filter(|it| *it != value) else { return };
    let Some(wrong) = total.get("value") else { return };
    let message = format!("the total is {value}, and the parts of the order come to {sum}");
    let diagnostic = cx.report(&RULE, wrong.span, message);
    // Which of the numbers is wrong, nobody can tell.
    let (trust, sum) = (Applicability::DisplayOnly, sum.to_string());
    diagnostic
        .page(page::of_order(details))
        .help(format!("set the total to {sum}, or correct the parts"))
        .fix(Fix::replace_value(trust, wrong.span, &sum));
    for key in ["subtotal", "tax", "shipping", "discount"] {
        if let Some(part) = order.at(&[key, "value"]) {
            diagnostic.related(part.span, key);
        }
    }
}

/// What the parts of an order come to; `None` when one of them is not known.
fn sum(order: &Node<'_>, offset: i64) -> Option<i64> {
    let part = |key| Amount::value_at(offset, order.get(key)?);
    let extra = |key| if order.get(key).is_some() { part(key) } else { Some(0) };
    let due = part("subtotal")?.checked_add(part("tax")?)?.checked_add(extra("shipping")?)?;
    due.checked_sub(extra("discount")?)
}
