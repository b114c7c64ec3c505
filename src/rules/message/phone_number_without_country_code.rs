//! `phone-number-without-country-code`.

use crate::check::{BodyCx, Finder};
use crate::model::PhoneNumber;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A phone number appears to have no country code.
    ///
    /// Without a plus sign, Meta may add the country code of the sender's number and send the
    /// message to somebody else. walint treats a number without a plus sign as local if it has up
    /// to 10 digits, or contains parentheses, spaces or hyphens.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "(650) 555-0100",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "6505550100",
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
    ///   "to": "+1 (650) 555-0100",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    pub RULE = {
        id: "phone-number-without-country-code",
        severity: Warning,
        category: Message,
        page: page!("business-phone-numbers/phone-numbers"),
        api_error: Some(ApiError::code(131_026)),
        finder: Finder::PhoneNumber(check),
    }
}

fn check(cx: &mut BodyCx<'_>, number: PhoneNumber<'_>) {
    if number.n_digits >= 7 && number.is_local() {
        cx.report(&RULE, number.node.span, "`to` appears to have no country code")
            .help("add `+` and the country code");
    }
}
