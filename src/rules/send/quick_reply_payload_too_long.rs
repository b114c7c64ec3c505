//! `quick-reply-payload-too-long`.

use crate::check::{BodyCx, Finder};
use crate::model::{ParameterKind, SendComponent, SubType};
use crate::rule::{Severity, declare_rule, page};
use crate::rules::send::length;

declare_rule! {
    /// The payload of a quick reply is longer than old limits.
    ///
    /// No present page has a limit. Older texts say 512 characters, above which this is a warning,
    /// or 256, above which it is an info. Placeholders are not counted.
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
    ///         "parameters": [
    ///           {
    ///             "type": "payload",
    ///             "payload": "keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;k"
    ///           }
    ///         ]
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
    ///         "sub_type": "quick_reply",
    ///         "index": 0,
    ///         "parameters": [
    ///           {
    ///             "type": "payload",
    ///             "payload": "keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;k"
    ///           }
    ///         ]
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
    ///         "parameters": [
    ///           {
    ///             "type": "payload",
    ///             "payload": "keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;keep-order-2207;"
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "quick-reply-payload-too-long",
        aliases: ["long-quick-reply-payload"],
        severity: Warning,
        category: Send,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::SendButton(&[SubType::QuickReply], check),
    }
}

/// The limits that old texts have, in characters, the higher one first.
const LIMITS: [(usize, Severity); 2] = [(512, Severity::Warning), (256, Severity::Info)];

fn check(cx: &mut BodyCx<'_>, button: SendComponent<'_>) {
    for parameter in button.parameters_of(ParameterKind::Payload) {
        let Some(payload) = parameter.node.get("payload") else { continue };
        let n_characters = payload.as_str().map_or(0, length);
        if let Some((limit, severity)) = LIMITS.into_iter().find(|it| n_characters > it.0) {
            let message = format!("{n_characters} characters in a payload, more than {limit}");
            cx.report(&RULE, payload.span, message)
                .severity(severity)
                .help("send a short key, and keep what it stands for on your side");
        }
    }
}
