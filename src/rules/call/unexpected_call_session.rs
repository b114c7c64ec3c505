//! `unexpected-call-session`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::{Call, CallAction};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A call is ended with a session description.
    ///
    /// `reject` and `terminate` end a call; there is nothing left to describe.
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
        cx.report(&RULE, session.key_span, format!("`session` does not go with `{name}`"))
            .help("take it out")
            .fix(Fix::remove(Applicability::Unsafe, source, session.key_span))
            .related(action.span, "the action");
    }
}
