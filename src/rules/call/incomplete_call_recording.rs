//! `incomplete-call-recording`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A recording or transcription lacks what has to be said about it.
    ///
    /// Both sides hear an announcement first, so `status` is always asked for, and with `ENABLED`
    /// also the `purpose`, which may not be empty, and the `announcement_language`.
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
