//! `call-recording-purpose-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `purpose` of a recording or transcription is longer than 250 characters.
    ///
    /// Meta rejects it with error 100. Both sides hear the purpose before the call continues, so
    /// keep it short.
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
    ///   "recording": {
    ///     "status": "ENABLED",
    ///     "purpose": "to train new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new new people",
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
    ///   "recording": {
    ///     "status": "ENABLED",
    ///     "purpose": "quality review",
    ///     "announcement_language": "en_GB"
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "call-recording-purpose-too-long",
        severity: Error,
        category: Call,
        page: page!("calling/call-recording"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
