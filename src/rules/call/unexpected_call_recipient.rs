//! `unexpected-call-recipient`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::fix::{Applicability, Fix};
use crate::kind::RequestKind;
use crate::rule::{ApiError, Severity};
use crate::rules::call::action;

declare_rule! {
    /// An action on a call that exists names a recipient.
    ///
    /// The `call_id` identifies the call and the other person. Meta rejects `to` with `pre_accept`
    /// and `accept`. With `reject` and `terminate`, and for `recipient`, walint reports a warning,
    /// because the OpenAPI description requires `to` with every action.
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
    let source = cx.source();
    for key in ["to", "recipient"] {
        if let Some(member) = cx.root.member(key) {
            let is_refused = key == "to" && name.ends_with("accept");
            let (severity, api_error) = if is_refused {
                (Severity::Error, Some(ApiError::with_subcode(131_009, 2_494_010)))
            } else {
                (Severity::Warning, None)
            };
            cx.report(&RULE, member.key_span, format!("`{key}` does not go with `{name}`"))
                .severity(severity)
                .help("remove it")
                .fix(Fix::remove(Applicability::Unsafe, source, member.key_span))
                .related(action.span, "the action")
                .api_error = api_error;
        }
    }
}
