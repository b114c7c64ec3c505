//! `invalid-bsuid`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A business-scoped user id is malformed.
    ///
    /// Meta rejects it with error 100. The id is a country code of two capital letters, a dot, and
    /// 1 to 128 letters or digits. A parent id has `ENT.` after the first dot.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "recipient": "1000000000000001US",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "recipient": "1000000000000001US",
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
    ///   "recipient": "US.ENT.1000000000000001",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    pub RULE = {
        id: "invalid-bsuid",
        severity: Error,
        category: Message,
        page: page!("business-scoped-user-ids"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
