//! `parameter-list-empty`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::fix::{Applicability, Fix};
use crate::kind::RequestKind;
use crate::rules::send::levels;
use crate::rules::view;

declare_rule! {
    /// A component of a template has an empty list of parameters.
    ///
    /// A body without variables and a button without values need no component; an empty list adds
    /// nothing, and Meta may reject it with error 100 or 132000. Flow and catalog buttons need
    /// their component, but no parameters. Call buttons have their own rule.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [{ "type": "body", "parameters": [] }]
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
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "Ines" }] },
    ///       { "type": "button", "sub_type": "quick_reply", "index": 0, "parameters": [] }
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
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "Ines" }] }
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
    ///   "template": { "name": "order_ready", "language": { "code": "en" }, "components": [] }
    /// }
    /// ```
    pub RULE = {
        id: "parameter-list-empty",
        severity: Warning,
        category: Send,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for level in levels(cx.root) {
        let buttons =
            level.of("button").filter(|it| !view::is_word(it.get("sub_type"), "voice_call"));
        for component in level.of("body").chain(buttons) {
            let Some(list) = component.get("parameters") else { continue };
            if list.is_array() && list.complete && list.items().is_empty() {
                let sub_type = component.get("sub_type");
                let is_needed = ["flow", "catalog"].iter().any(|it| view::is_word(sub_type, it));
                let (help, trust, surplus) = if is_needed {
                    ("remove `parameters`, but keep the component", Applicability::Safe, list)
                } else {
                    let help = "remove the component, or add the values of the template";
                    (help, Applicability::Unsafe, component)
                };
                let fix = Fix::remove(trust, cx.source(), surplus.span);
                cx.report(&RULE, list.span, "the list of parameters is empty").help(help).fix(fix);
            }
        }
    }
}
