//! `passcode-without-button`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{SendComponentKind, TemplateSend};
use crate::rule::{declare_rule, page};
use crate::rules::send::password::{is_code, is_named_so, only_text};

declare_rule! {
    /// An authentication template is sent without the value for its button.
    ///
    /// Copy-code, one-tap and zero-tap buttons go out as a `button` of sub-type `url` at index 0,
    /// with the code once more; without it Meta answers with error 131008 or 132000. That a
    /// template is one for authentication does not stand in the message; it is told by its name and
    /// by a body with nothing but a code.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "sign_in_code",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "493021" }] }
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
    ///     "name": "sign_in_code",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "493021" }] },
    ///       {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "493021" }]
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
    ///     "name": "delivery_code",
    ///     "language": { "code": "en_US" },
    ///     "components": [
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "493021" }] }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "passcode-without-button",
        aliases: ["authentication-without-button"],
        severity: Warning,
        category: Send,
        page: page!("templates/authentication-templates/copy-code-button-authentication-templates"),
        api_error: None,
        finder: Finder::Send(check),
    }
}

fn check(cx: &mut BodyCx<'_>, send: &TemplateSend<'_>) {
    let Some(own) = send.own() else { return };
    let [component] = own.components[..] else { return };
    let Some(list) = own.list.filter(|it| it.complete) else { return };
    let code = only_text(component).and_then(Node::as_str);
    let is_body = component.is(SendComponentKind::Body);
    if is_body && code.is_some_and(is_code) && is_named_so(send) {
        cx.report(&RULE, list.span, "the code is missing for the button of the template")
            .help("add a `button` with the `sub_type` `url`, `\"index\": 0` and the code as text");
    }
}
