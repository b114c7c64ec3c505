//! `unknown-announcement-language`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The announcement of a recording or transcription is not spoken in the language asked for.
    ///
    /// The list is short, and it is not the list of template languages: Portuguese is `pt` only,
    /// so `pt_BR` is refused. A language in another letter case is a warning of `wrong-case`.
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
