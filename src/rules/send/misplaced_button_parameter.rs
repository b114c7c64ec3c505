//! `misplaced-button-parameter`.

use crate::check::{BodyCx, Finder};
use crate::model::{ParameterKind, SendComponent, SubType};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// A parameter is of a type that does not fit the sub-type of its button.
    ///
    /// A `quick_reply` takes a `payload`, a `url` a `text`, a `copy_code` a `coupon_code`, and
    /// `flow`, `catalog`, `mpm` and `order_details` take an `action`. The label of a button belongs
    /// to the template and takes no parameter. Call buttons have a rule of their own. A `text` in a
    /// `quick_reply` is a warning: published samples of Meta's have one, but only a `payload` comes
    /// back when the button is pressed.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "quick_reply",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "Keep it" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "payload", "payload": "orders/2207" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "autumn_coupon",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "copy_code",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "LEAVES15" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "quick_reply",
    ///         "index": 0,
    ///         "parameters": [{ "type": "payload", "payload": "keep-2207" }]
    ///       },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 1,
    ///         "parameters": [{ "type": "text", "text": "2207" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "autumn_coupon",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "copy_code",
    ///         "index": 0,
    ///         "parameters": [{ "type": "coupon_code", "coupon_code": "LEAVES15" }]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "book_a_fitting",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "button",
    ///         "sub_type": "flow",
    ///         "index": 0,
    ///         "parameters": [{ "type": "action", "action": { "flow_token": "fit-2207" } }]
    ///       }
    ///     ]
    ///   }
    /// }
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
        cx.report(&RULE, kind.span, "a quick reply takes a `payload`, not a `text`")
            .severity(Severity::Warning)
            .help("use `payload`: the label belongs to the template");
    }
}
