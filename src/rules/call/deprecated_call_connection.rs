//! `deprecated-call-connection`.

use crate::check::{BodyCx, Finder};
use crate::model::Call;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The session stands where the first samples of the API had it.
    ///
    /// The pages of 2024 and early 2025 put the session description into `connection.webrtc.sdp`.
    /// `session` with `sdp_type` and `sdp` has replaced it. Whether the old shape is still taken
    /// is not written down.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "action": "connect",
    ///   "connection": { "webrtc": { "sdp": "{\"sdp_type\":\"offer\",\"sdp\":\"v=0\"}" } }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "action": "connect",
    ///   "session": {
    ///     "sdp_type": "offer",
    ///     "sdp": "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"
    ///   }
    /// }
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
    cx.report(&RULE, connection.key_span, "`connection` was replaced by `session`")
        .help("put `sdp_type` and `sdp` into `session`");
}
