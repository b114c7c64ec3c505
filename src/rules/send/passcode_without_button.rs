//! `passcode-without-button`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{SendComponentKind, TemplateSend};
use crate::rule::{declare_rule, page};
use crate::rules::send::passcode::{is_code, is_named_so, only_text};

declare_rule! {
    /// A message sends an authentication template without the code for its button.
    ///
    /// A copy-code, one-tap or zero-tap button needs a `button` component with the `sub_type`
    /// `url`, index 0 and the code. Without it, Meta rejects the message with error 131008 or
    /// 132000.
    ///
    /// The message does not contain the category of the template. walint reports a missing code if
    /// the template's name mentions a one-time passcode, and the body contains only a code.
    ///
    /// ```change send-with-call-button
    /// bad   /template/name: "sign_in_code"
    ///   and  /template/components:
    ///       [{ "type": "body", "parameters": [{ "type": "text", "text": "493021" }] }]
    /// good  /template/name: "sign_in_code"
    ///   and  /template/components: [
    ///         { "type": "body", "parameters": [{ "type": "text", "text": "493021" }] },
    ///         {
    ///           "type": "button",
    ///           "sub_type": "url",
    ///           "index": 0,
    ///           "parameters": [{ "type": "text", "text": "493021" }]
    ///         }
    ///       ]
    /// good  /template/name: "delivery_code"
    ///   and  /template/components:
    ///       [{ "type": "body", "parameters": [{ "type": "text", "text": "493021" }] }]
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
        cx.report(&RULE, list.span, "the message has no code for the template's button").help(
            "add a `button` component with `\"sub_type\": \"url\"`, `\"index\": 0` and the code",
        );
    }
}
