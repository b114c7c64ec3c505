//! `integer-as-float`.

use crate::check::{BodyCx, Finder, MemberPlace};
use crate::fix::{Applicability, Fix};
use crate::json::Value;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// An integer is written with a decimal point or an exponent.
    ///
    /// JSON makes no difference between `100` and `100.0`, but the API expects an integer. Another
    /// rule reports a number that is not whole.
    ///
    /// ```change call-button
    /// bad   /interactive/action/parameters/ttl_minutes: 100.0
    /// ```
    ///
    /// ```change flow-button
    /// good  /interactive/action/parameters/flow_action: (absent)
    ///   and  /interactive/action/parameters/flow_action_payload:
    ///       { "screen": "SIZES", "data": { "value": 42.0 } }
    /// ```
    pub RULE = {
        id: "integer-as-float",
        severity: Warning,
        is_general: true,
        in_export: Dropped,
        category: Structure,
        page: page!("messages/send-messages"),
        api_error: None,
        finder: Finder::Member(&RequestKind::ALL, &INTEGERS, check),
    }
}

/// The keys whose value is an integer in every object.
const INTEGERS: [&str; 17] = [
    "amount_1000",
    "announcement_media_id",
    "bid_amount",
    "card_index",
    "code_expiration_minutes",
    "expiration_days",
    "expiration_time_ms",
    "index",
    "message_send_ttl_seconds",
    "meta_app_id",
    "offset",
    "port",
    "quantity",
    "timeout_seconds",
    "ttl_minutes",
    "ttl_seconds",
    "value",
];

/// The keys whose value is the application's own data.
const FREE: [&str; 2] = ["flow_action_data", "flow_action_payload"];

fn check(cx: &mut BodyCx<'_>, at: MemberPlace<'_>) {
    let Value::Number(literal) = at.member.value.value else { return };
    if !literal.contains(['.', 'e', 'E']) || at.path.iter().any(|it| FREE.contains(it)) {
        return;
    }
    if let Some(integer) = whole(literal) {
        let message =
            format!("`{}` is an integer with a decimal point or an exponent", at.member.key);
        let page = page::of_place(cx, at.member.value.span);
        cx.report(&RULE, at.member.value.span, message)
            .page(page)
            .help(format!("change it to `{integer}`"))
            .fix(Fix::replace_value(Applicability::Safe, at.member.value.span, &integer));
    }
}

/// The integer that a literal is equal to; `None` when it is not whole, or unusually large.
fn whole(literal: &str) -> Option<String> {
    let value: f64 = literal.parse().ok()?;
    (value.fract() == 0.0 && value.abs() < 1e15).then(|| format!("{value:.0}"))
}
