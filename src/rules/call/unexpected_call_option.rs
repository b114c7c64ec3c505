//! `unexpected-call-option`.

use crate::check::{BodyCx, Finder};
use crate::model::{Call, CallAction};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An action has a key that is documented only for `connect` and `accept`.
    ///
    /// `biz_opaque_callback_data`, `recording` and `transcription` belong to the start of a call.
    /// The documentation does not list them for `pre_accept`, `reject` and `terminate`, so Meta may
    /// ignore or reject them.
    ///
    /// ```change call-end
    /// bad   /biz_opaque_callback_data: "case=2207"
    /// ```
    ///
    /// ```change call-answer
    /// good  /session/sdp:
    ///       "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF "
    ///         + "111\r\n"
    ///   and  /biz_opaque_callback_data: "case=2207"
    /// ```
    pub RULE = {
        id: "unexpected-call-option",
        severity: Warning,
        category: Call,
        page: page!("calling/reference"),
        api_error: None,
        finder: Finder::Call(&[CallAction::PreAccept, CallAction::Reject, CallAction::Terminate], check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: Call<'_>) {
    let Some((action, name)) = call.named_action() else { return };
    for key in ["biz_opaque_callback_data", "recording", "transcription"] {
        if let Some(member) = call.member(key) {
            cx.report(&RULE, member.key_span, format!("`{key}` is not documented for `{name}`"))
                .help("remove it, or send it with `connect` or `accept`")
                .related(action.span, "the action");
        }
    }
}
