//! `unexpected-call-recipient`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{Call, CallAction};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// An action on an existing call has a recipient.
    ///
    /// The `call_id` identifies the call and the other person. Meta rejects `to` with `pre_accept`
    /// and `accept` (error 131009). For `reject` and `terminate`, and for `recipient`, walint
    /// reports a warning, because the OpenAPI description requires `to` with every action.
    ///
    /// ```change call-end
    /// bad   /action: "reject"
    ///   and  /to: "+16505550100"
    /// good  /action: "reject"
    /// ```
    pub RULE = {
        id: "unexpected-call-recipient",
        severity: Warning,
        category: Call,
        page: page!("calling/reference"),
        api_error: None,
        finder: Finder::Call(&[CallAction::PreAccept, CallAction::Accept, CallAction::Reject, CallAction::Terminate], check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: Call<'_>) {
    let Some((action, name)) = call.named_action() else { return };
    let source = cx.source();
    for key in ["to", "recipient"] {
        if let Some(member) = call.member(key) {
            let is_rejected = key == "to" && name.ends_with("accept");
            let (severity, verdict, api_error) = if is_rejected {
                let api_error = ApiError::with_subcode(131_009, 2_494_010);
                (Severity::Error, "allowed", Some(api_error))
            } else {
                (Severity::Warning, "needed", None)
            };
            cx.report(&RULE, member.key_span, format!("`{key}` is not {verdict} with `{name}`"))
                .severity(severity)
                .help("remove it")
                .fix(Fix::remove(Applicability::Unsafe, source, member.key_span))
                .related(action.span, "the action")
                .api_error = api_error;
        }
    }
}
