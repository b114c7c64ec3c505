//! `unexpected-call-recipient`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::kind::RequestKind;
use crate::rules::call::action;

declare_rule! {
    /// An action on a call that exists names a recipient.
    ///
    /// The `call_id` says which call is meant, and with it who is on the other side. One
    /// description of the endpoint asks for `to` with every action, so this is a warning only.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "call_id": "wacid.HBgLMTY1MDU1NTAxMDAVAgASGBQzQQA=",
    ///   "action": "reject"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "call_id": "wacid.HBgLMTY1MDU1NTAxMDAVAgASGBQzQQA=",
    ///   "action": "reject"
    /// }
    /// ```
    pub RULE = {
        id: "unexpected-call-recipient",
        severity: Warning,
        category: Call,
        page: page!("calling/reference"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::Call], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let actions = ["pre_accept", "accept", "reject", "terminate"];
    let Some((name, action)) = action(cx.root, &actions) else { return };
    for key in ["to", "recipient"] {
        if let Some(member) = cx.root.member(key) {
            cx.report(&RULE, member.key_span, format!("`{key}` does not go with `{name}`"))
                .help("take it out, the `call_id` says it all")
                .related(action.span, "the action");
        }
    }
}
