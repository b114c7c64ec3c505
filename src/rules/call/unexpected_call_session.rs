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
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "call_id": "wacid.HBgLMTY1MDU1NTAxMDAVAgASGBQzQQA=",
    ///   "action": "terminate",
    ///   "session": {
    ///     "sdp_type": "answer",
    ///     "sdp": "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "call_id": "wacid.HBgLMTY1MDU1NTAxMDAVAgASGBQzQQA=",
    ///   "action": "terminate"
    /// }
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
