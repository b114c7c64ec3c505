//! `sdp-type-mismatch`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `sdp_type` of a session does not match the action of the call.
    ///
    /// Meta rejects it with error 100. The caller makes the offer, so `connect` needs `offer`. When
    /// a user calls, the webhook contains the offer, so `pre_accept` and `accept` need `answer`.
    /// The tables in the documentation list `offer` for all three actions, but the text and the
    /// samples do not.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "call_id": "wacid.HBgLMTY1MDU1NTAxMDAVAgASGBQzQQA=",
    ///   "action": "accept",
    ///   "session": {
    ///     "sdp_type": "offer",
    ///     "sdp": "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"
    ///   }
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
    ///   }
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
        id: "sdp-type-mismatch",
        severity: Error,
        category: Call,
        page: page!("calling/reference"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
