//! `incomplete-call-recording`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A required key of a recording or transcription is missing.
    ///
    /// Meta rejects it with error 100. `status` is always required. With `ENABLED`, Meta announces
    /// the recording to both sides, so `announcement_language` and a `purpose` that is not empty
    /// are also required.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "action": "connect",
    ///   "session": {
    ///     "sdp_type": "offer",
    ///     "sdp": "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"
    ///   },
    ///   "recording": { "status": "ENABLED", "announcement_language": "en_GB" }
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
    ///   },
    ///   "recording": {
    ///     "status": "ENABLED",
    ///     "purpose": "quality review",
    ///     "announcement_language": "en_GB"
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
    ///   },
    ///   "recording": { "status": "DISABLED" }
    /// }
    /// ```
    pub RULE = {
        id: "incomplete-call-recording",
        severity: Error,
        category: Call,
        page: page!("calling/call-recording"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
