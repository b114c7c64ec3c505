//! `invalid-character-in-phone-number`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A phone number contains a character that is not allowed.
    ///
    /// Meta rejects it with error 131009. Meta accepts digits, a plus sign, hyphens, parentheses
    /// and spaces. Meta does not accept letters, dots, slashes, or prefixes such as `whatsapp:` and
    /// `tel:`.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "whatsapp:+16505550100",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "tel:+16505550100",
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
        id: "invalid-character-in-phone-number",
        severity: Error,
        category: Message,
        page: page!("business-phone-numbers/phone-numbers"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
