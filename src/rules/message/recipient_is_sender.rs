//! `recipient-is-sender`.

use crate::check::{BodyCx, Finder};
use crate::model::PhoneNumber;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The recipient of a message or call is its sender.
    ///
    /// Meta rejects it with error 131021. A body does not contain the sender's number, so walint
    /// reports this only if `--sender` names it.
    ///
    /// ```change text-message --sender=+16505550100
    /// bad   (unchanged)
    /// ```
    ///
    /// ```change call --sender=+16505550100
    /// bad   /session/sdp:
    ///       "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF "
    ///         + "111\r\n"
    /// ```
    ///
    /// ```change text-message --sender=+16505550199
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "recipient-is-sender",
        severity: Error,
        category: Message,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::code(131_021)),
        finder: Finder::PhoneNumber(check),
    }
}

fn check(cx: &mut BodyCx<'_>, number: PhoneNumber<'_>) {
    let Some(sender) = &cx.options.sender else { return };
    let sender = || sender.chars().filter(char::is_ascii_digit);
    if sender().next().is_some() && number.digits().eq(sender()) {
        cx.report(&RULE, number.node.span, "`to` is the number of the sender")
            .help("set `to` to another number");
    }
}
