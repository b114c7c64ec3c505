//! `misplaced-button-parameter`.

use crate::check::{BodyCx, Finder};
use crate::model::{ParameterKind, SendComponent, SubType};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// The type of a parameter does not match the `sub_type` of its button.
    ///
    /// A `quick_reply` accepts `payload`, a `url` accepts `text`, and a `copy_code` accepts
    /// `coupon_code`. `flow`, `catalog`, `mpm`, `order_details` and `payment_request` accept
    /// `action`. Meta rejects any other type with error 132012. A button's label is part of the
    /// template, so a message cannot set it. Another rule reports the parameters of call buttons.
    ///
    /// walint reports a warning for a `text` in a `quick_reply`, because some of Meta's samples
    /// have one. But only a `payload` is part of the webhook that Meta sends when a user taps the
    /// button.
    ///
    /// ```change send-with-url-button
    /// bad   /template/components/0/sub_type: "quick_reply"
    /// bad   /template/components/0/parameters: [{ "type": "payload", "payload": "orders/2207" }]
    /// bad   /template/components/0/sub_type: "copy_code"
    /// good  /template/components/0: (before) {
    ///         "type": "button",
    ///         "sub_type": "quick_reply",
    ///         "index": 0,
    ///         "parameters": [{ "type": "payload", "payload": "keep-2207" }]
    ///       }
    ///   and  /template/components/1/index: 1
    /// good  /template/components/0/sub_type: "copy_code"
    ///   and  /template/components/0/parameters:
    ///       [{ "type": "coupon_code", "coupon_code": "LEAVES15" }]
    /// good  /template/components/0/sub_type: "flow"
    ///   and  /template/components/0/parameters:
    ///       [{ "type": "action", "action": { "flow_token": "fit-2207" } }]
    /// ```
    pub RULE = {
        id: "misplaced-button-parameter",
        severity: Error,
        category: Send,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::All(&[Finder::Schema, Finder::SendButton(&[SubType::QuickReply], check)]),
    }
}

fn check(cx: &mut BodyCx<'_>, button: SendComponent<'_>) {
    for parameter in button.parameters_of(ParameterKind::Text) {
        let Some(kind) = parameter.node.get("type") else { continue };
        cx.report(&RULE, kind.span, "`type` is `text`; a quick reply button expects `payload`")
            .severity(Severity::Warning)
            .help("set `type` to `payload`, and rename `text` to `payload`");
    }
}
