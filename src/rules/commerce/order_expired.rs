//! `order-expired`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, Value};
use crate::model::OrderDetails;
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// An order expires before the day on which it is sent.
    ///
    /// `timestamp` is a text of seconds since 1970, UTC, and has to lie at least 300 seconds ahead.
    /// The user cannot pay an order that has expired. Nothing is found unless the day of sending is
    /// given; as walint reads no clock and knows no time zone, it looks for what has expired before
    /// that day begins anywhere, which is 14 hours ahead of UTC, and does not find a time that is
    /// only too near.
    ///
    /// ```json bad --today=2026-11-25
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
    ///         "type": "digital-goods",
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
    ///               "name": "Course",
    ///               "amount": { "value": 15000, "offset": 100 },
    ///               "quantity": 1
    ///             }
    ///           ],
    ///           "subtotal": { "value": 15000, "offset": 100 },
    ///           "tax": { "value": 0, "offset": 100 },
    ///           "expiration": {
    ///             "timestamp": "1795478400",
    ///             "description": "Pay in time to keep your seat"
    ///           }
    ///         }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good --today=2026-11-25
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
    ///         "type": "digital-goods",
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
    ///               "name": "Course",
    ///               "amount": { "value": 15000, "offset": 100 },
    ///               "quantity": 1
    ///             }
    ///           ],
    ///           "subtotal": { "value": 15000, "offset": 100 },
    ///           "tax": { "value": 0, "offset": 100 },
    ///           "expiration": {
    ///             "timestamp": "1795521600",
    ///             "description": "Pay in time to keep your seat"
    ///           }
    ///         }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "order-expired",
        severity: Warning,
        category: Commerce,
        page: page!("payments/payments-in/upi-intent"),
        api_error: None,
        finder: Finder::OrderDetails(check),
    }
}

/// The easternmost time zone begins a day 14 hours before UTC, in seconds.
const EARLIEST: i64 = 14 * 60 * 60;

fn check(cx: &mut BodyCx<'_>, details: OrderDetails<'_>) {
    let Some(today) = cx.options.today else { return };
    let timestamp = details.order().and_then(|it| it.at(&["expiration", "timestamp"]));
    let Some(timestamp) = timestamp else { return };
    if seconds(timestamp).is_some_and(|it| it < today.unix_seconds() - EARLIEST) {
        cx.report(&RULE, timestamp.span, "the order expires before the day it is sent")
            .page(page::of_order(details))
            .help("set `timestamp` to a time at least 300 seconds ahead");
    }
}

/// The seconds of a timestamp, which many senders write as a number.
fn seconds(node: &Node<'_>) -> Option<i64> {
    match &node.value {
        Value::String(text) if text.bytes().all(|it| it.is_ascii_digit()) => text.parse().ok(),
        Value::Number(_) => node.as_i64(),
        Value::String(_)
        | Value::Null
        | Value::Bool(_)
        | Value::Array(_)
        | Value::Object(_)
        | Value::Opaque => None,
    }
}
