//! `bsuid-in-to`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// `to` is a business-scoped user id.
    ///
    /// Meta rejects it with error 100. `to` must be a phone number or the id of a group; a
    /// business-scoped user id belongs in `recipient`.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "US.1000000000000001",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "US.1000000000000001",
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
    ///   "recipient": "US.1000000000000001",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    pub RULE = {
        id: "bsuid-in-to",
        severity: Error,
        category: Message,
        page: page!("business-scoped-user-ids"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
