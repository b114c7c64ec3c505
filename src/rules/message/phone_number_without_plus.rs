//! `phone-number-without-plus`.

use super::{ADDRESSED, phone_number};
use crate::check::{BodyCx, Finder, declare_rule, page};

declare_rule! {
    /// A phone number has no plus sign.
    ///
    /// Plain digits with the country code work, and many samples have them; the plus sign makes
    /// sure that no other country code is put in front. Numbers of Brazil and Mexico may still be
    /// rewritten, so that the `wa_id` in the answer differs.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "16505550100",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "16505550100",
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
        id: "phone-number-without-plus",
        severity: Info,
        category: Message,
        page: page!("business-phone-numbers/phone-numbers"),
        api_error: None,
        finder: Finder::Body(ADDRESSED, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let Some(number) = phone_number(cx).filter(|it| it.n_digits >= 7) else { return };
    if !number.has_plus && !number.is_local() {
        cx.report(&RULE, number.node.span, "`to` has no `+` in front of the country code")
            .help("begin the number with `+`");
    }
}
