//! `unknown-announcement-language`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The announcement of a recording or transcription is not available in this language.
    ///
    /// Meta rejects it with error 100. The languages are not those of templates: Portuguese is
    /// `pt`, so Meta rejects `pt_BR`. walint reports a language in another letter case as a
    /// warning.
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
    ///     "purpose": "controle de qualidade",
    ///     "announcement_language": "pt_BR"
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
    ///     "purpose": "controle de qualidade",
    ///     "announcement_language": "pt"
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unknown-announcement-language",
        severity: Error,
        category: Call,
        page: page!("calling/call-recording"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
