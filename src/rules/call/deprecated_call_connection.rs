//! `deprecated-call-connection`.

use crate::check::{BodyCx, Finder};
use crate::model::Call;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A call has `connection`, which Meta replaced with `session`.
    ///
    /// In the documentation of 2024 and early 2025, the session description is in
    /// `connection.webrtc.sdp`. Now it is in `session`, with the keys `sdp_type` and `sdp`. No page
    /// says whether Meta still accepts the old key.
    ///
    /// ```change call
    /// bad   /connection: { "webrtc": { "sdp": "{\"sdp_type\":\"offer\",\"sdp\":\"v=0\"}" } }
    /// good  /session/sdp:
    ///       "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF "
    ///         + "111\r\n"
    /// ```
    pub RULE = {
        id: "deprecated-call-connection",
        aliases: ["legacy-call-connection"],
        severity: Warning,
        category: Call,
        page: page!("calling/reference"),
        api_error: None,
        finder: Finder::Call(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: Call<'_>) {
    let Some(connection) = call.member("connection") else { return };
    cx.report(&RULE, connection.key_span, "`connection` is deprecated")
        .help("move the description into `session`, as `sdp_type` and `sdp`");
}
