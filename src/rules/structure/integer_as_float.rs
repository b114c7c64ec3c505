//! `integer-as-float`.

use crate::check::{BodyCx, Finder, MemberPlace};
use crate::fix::{Applicability, Fix};
use crate::json::Value;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A whole number is written as a fraction.
    ///
    /// JSON makes no difference between `100` and `100.0`, and a schema none either, but the API
    /// asks for an integer. Numbers with a real fraction are of a wrong type.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": { "name": "voice_call", "parameters": { "ttl_minutes": 100.0 } }
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
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": { "name": "voice_call", "parameters": { "ttl_minutes": 100 } }
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
    ///     "type": "flow",
    ///     "body": { "text": "Book a fitting in three steps." },
    ///     "action": {
    ///       "name": "flow",
    ///       "parameters": {
    ///         "flow_message_version": "3",
    ///         "flow_id": "1000000000000001",
    ///         "flow_cta": "Book",
    ///         "flow_token": "fitting-2207",
    ///         "flow_action_payload": { "screen": "SIZES", "data": { "value": 42.0 } }
    ///       }
    ///     }
    ///   }
    /// }
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

/// The keys whose value is an integer wherever they stand.
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

/// The keys below which an application has values of its own.
const FREE: [&str; 2] = ["flow_action_data", "flow_action_payload"];

fn check(cx: &mut BodyCx<'_>, at: MemberPlace<'_>) {
    let Value::Number(literal) = at.member.value.value else { return };
    if !literal.contains(['.', 'e', 'E']) || at.path.iter().any(|it| FREE.contains(it)) {
        return;
    }
    if let Some(integer) = whole(literal) {
        let message = format!("`{}` is written as a fraction", at.member.key);
        let page = page::of_place(cx, at.member.value.span);
        cx.report(&RULE, at.member.value.span, message)
            .page(page)
            .help(format!("write {integer}"))
            .fix(Fix::replace_value(Applicability::Safe, at.member.value.span, &integer));
    }
}

/// The integer that a literal stands for; `None` when there is none of a usual size.
fn whole(literal: &str) -> Option<String> {
    let value: f64 = literal.parse().ok()?;
    (value.fract() == 0.0 && value.abs() < 1e15).then(|| format!("{value:.0}"))
}
