//! `phone-number-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A phone number has more than 15 digits.
    ///
    /// Meta rejects it with error 131009. The international numbering plan (E.164) allows up to 15
    /// digits, including the country code. A prefix for international calls, such as `00` or `011`,
    /// is not part of the number.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+1650555010000000",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+1650555010000000",
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
    ///   "to": "+49100000000000",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    pub RULE = {
        id: "phone-number-too-long",
        severity: Error,
        category: Message,
        page: page!("business-phone-numbers/phone-numbers"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
