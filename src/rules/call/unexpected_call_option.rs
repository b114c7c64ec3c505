//! `unexpected-call-option`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::call::action;

declare_rule! {
    /// An action carries something that only `connect` and `accept` take.
    ///
    /// `biz_opaque_callback_data`, `recording` and `transcription` belong to the actions that
    /// begin a call. With `pre_accept`, `reject` and `terminate` they are not documented and do
    /// nothing at best.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "call_id": "wacid.HBgLMTY1MDU1NTAxMDAVAgASGBQzQQA=",
    ///   "action": "terminate",
    ///   "biz_opaque_callback_data": "case=2207"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "call_id": "wacid.HBgLMTY1MDU1NTAxMDAVAgASGBQzQQA=",
    ///   "action": "accept",
    ///   "session": {
    ///     "sdp_type": "answer",
    ///     "sdp": "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"
    ///   },
    ///   "biz_opaque_callback_data": "case=2207"
    /// }
    /// ```
    pub RULE = {
        id: "unexpected-call-option",
        severity: Warning,
        category: Call,
        page: page!("calling/reference"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::Call], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let Some((name, action)) = action(cx.root, &["pre_accept", "reject", "terminate"]) else {
        return;
    };
    for key in ["biz_opaque_callback_data", "recording", "transcription"] {
        if let Some(member) = cx.root.member(key) {
            cx.report(&RULE, member.key_span, format!("`{key}` does not go with `{name}`"))
                .help("send it with `connect` or `accept`")
                .related(action.span, "the action");
        }
    }
}
