//! `order-total-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::Node;
use crate::model::{Amount, OrderDetails};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The total of an order does not match its parts.
    ///
    /// The total must be subtotal + tax + shipping − discount; shipping and discount are optional.
    /// Meta rejects the message with error 131009. Amounts are integers in hundredths of the
    /// currency: 54 reais are `5400` with the `offset` 100. The discount is also a positive number.
    ///
    /// walint does not report a message without `order`, or an order with a placeholder for one of
    /// its parts.
    ///
    /// ```change order-in-reais
    /// bad   /interactive/action/parameters/order/tax/value: 400
    /// good  /interactive/action/parameters/order: (absent)
    /// ```
    ///
    /// ```change order-with-discount
    /// good  /interactive/action/parameters/total_amount/value: 9100
    ///   and  /interactive/action/parameters/order/tax/value: 400
    ///   and  /interactive/action/parameters/order/shipping/description: "By courier"
    ///   and  /interactive/action/parameters/order/discount/description: "Spring"
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
    let message = format!("the total is {value}; its parts add up to {sum}");
    let diagnostic = cx.report(&RULE, wrong.span, message);
    // The wrong number may be any of them.
    let (trust, sum) = (Applicability::DisplayOnly, sum.to_string());
    diagnostic
        .page(page::of_order(details))
        .help(format!("set `value` to {sum}, or correct the parts"))
        .fix(Fix::replace_value(trust, wrong.span, &sum));
    for key in ["subtotal", "tax", "shipping", "discount"] {
        if let Some(part) = order.at(&[key, "value"]) {
            diagnostic.related(part.span, key);
        }
    }
}

/// What the parts of an order add up to; `None` if one of them is not known.
fn sum(order: &Node<'_>, offset: i64) -> Option<i64> {
    let part = |key| Amount::value_at(offset, order.get(key)?);
    let extra = |key| if order.get(key).is_some() { part(key) } else { Some(0) };
    let due = part("subtotal")?.checked_add(part("tax")?)?.checked_add(extra("shipping")?)?;
    due.checked_sub(extra("discount")?)
}
