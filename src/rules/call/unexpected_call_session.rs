//! `unexpected-call-session`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{Call, CallAction};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An action that ends a call has a session description.
    ///
    /// The documentation does not list `session` for `reject` and `terminate`: after the call,
    /// there is nothing to describe.
    ///
    /// ```change call-answer
    /// bad   /action: "terminate"
    /// ```
    ///
    /// ```change call-end
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unexpected-call-session",
        severity: Warning,
        category: Call,
        page: page!("calling/reference"),
        api_error: None,
        finder: Finder::Call(&[CallAction::Reject, CallAction::Terminate], check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: Call<'_>) {
    let Some((action, name)) = call.named_action() else { return };
    let source = cx.source();
    if let Some(session) = call.member("session") {
        cx.report(&RULE, session.key_span, format!("`session` is not documented for `{name}`"))
            .help("remove it")
            .fix(Fix::remove(Applicability::Unsafe, source, session.key_span))
            .related(action.span, "the action");
    }
}
