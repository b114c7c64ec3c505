//! `unexpected-call-id`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A new call has a `call_id`.
    ///
    /// Meta rejects it with error 100. Meta creates the id and returns it in the response to
    /// `connect`.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "call_id": "wacid.HBgLMTY1MDU1NTAxMDAVAgASGBQzQQA=",
    ///   "action": "connect",
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
    ///   "to": "+16505550100",
    ///   "action": "connect",
    ///   "session": {
    ///     "sdp_type": "offer",
    ///     "sdp": "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unexpected-call-id",
        severity: Error,
        category: Call,
        page: page!("calling/reference"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
