//! `sale-amount-not-lower`.

use crate::check::{BodyCx, Finder};
use crate::model::{Amount, OrderDetails};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The sale price of an item is not below its price.
    ///
    /// `sale_amount` is what the user pays in place of `amount`, which is shown crossed out. Both
    /// are integers of a hundredth of the currency. Without a sale, leave `sale_amount` out.
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
    ///         "total_amount": { "value": 3000, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "items": [
    ///             {
    ///               "retailer_id": "sku-1",
    ///               "name": "Garden planner",
    ///               "amount": { "value": 3000, "offset": 100 },
    ///               "sale_amount": { "value": 3000, "offset": 100 },
    ///               "quantity": 1
    ///             }
    ///           ],
    ///           "subtotal": { "value": 3000, "offset": 100 },
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
    ///         "total_amount": { "value": 5999, "offset": 100 },
    ///         "order": {
    ///           "status": "pending",
    ///           "items": [
    ///             {
    ///               "retailer_id": "sku-1",
    ///               "name": "Garden planner",
    ///               "amount": { "value": 3000, "offset": 100 },
    ///               "sale_amount": { "value": 2999, "offset": 100 },
    ///               "quantity": 1
    ///             },
    ///             {
    ///               "retailer_id": "sku-2",
    ///               "name": "Garden planner",
    ///               "amount": { "value": 3000, "offset": 100 },
    ///               "quantity": 1
    ///             }
    ///           ],
    ///           "subtotal": { "value": 5999, "offset": 100 },
    ///           "tax": { "value": 0, "offset": 100 }
    ///         }
    ///       }
    ///     }
    ///   }
    /// }
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
        let message =
            format!("the sale price is {now}, which is not below the price of {}", was.value);
        let diagnostic = cx.report(&RULE, wrong.span, message);
        diagnostic.page(page::of_order(order));
        diagnostic.help("set `sale_amount` below `amount`, or take it out");
        if let Some(right) = price.get("value") {
            diagnostic.related(right.span, "the price");
        }
    }
}
