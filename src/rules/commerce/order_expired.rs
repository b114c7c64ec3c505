//! `order-expired`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, Value};
use crate::model::OrderDetails;
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// An order expires before the day it is sent.
    ///
    /// A user cannot pay an order that has expired. `timestamp` is a string with the seconds since
    /// 1970 in UTC, and must be at least 300 seconds in the future. walint reads no clock and
    /// reports this only if `--today` is set. It does not report a time on that day in any time
    /// zone.
    ///
    /// ```change order-in-rupees --today=2026-11-25
    /// bad   /interactive/action/parameters/order/expiration:
    ///       { "timestamp": "1795478400", "description": "Pay in time to keep your seat" }
    /// good  /interactive/action/parameters/order/expiration:
    ///       { "timestamp": "1795521600", "description": "Pay in time to keep your seat" }
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

/// In the easternmost time zone a day begins 14 hours before it does in UTC, in seconds.
const EARLIEST: i64 = 14 * 60 * 60;

fn check(cx: &mut BodyCx<'_>, details: OrderDetails<'_>) {
    let Some(today) = cx.options.today else { return };
    let timestamp = details.order().and_then(|it| it.at(&["expiration", "timestamp"]));
    let Some(timestamp) = timestamp else { return };
    if seconds(timestamp).is_some_and(|it| it < today.unix_seconds() - EARLIEST) {
        cx.report(&RULE, timestamp.span, "the order expires before the day it is sent")
            .page(page::of_order(details))
            .help("set `timestamp` to a time more than 300 seconds in the future");
    }
}

/// The seconds of a timestamp, which many programs send as a number.
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
