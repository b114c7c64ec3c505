//! `missing-messaging-product`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `messaging_product` of a message or call is missing, or is not `whatsapp`.
    ///
    /// Meta rejects it with error 100. Some payment samples in the documentation omit the key, but
    /// every body should have `"messaging_product": "whatsapp"`.
    ///
    /// ```json bad
    /// { "to": "+16505550100", "type": "text", "text": { "body": "Your table is ready." } }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "WhatsApp",
    ///   "to": "+16505550100",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "to": "+16505550100",
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
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    pub RULE = {
        id: "missing-messaging-product",
        severity: Error,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
