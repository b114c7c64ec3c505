//! `missing-call-session`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A call is placed or accepted without a session description.
    ///
    /// Meta rejects it with error 100. The tables in the documentation call `session` optional, but
    /// `connect` needs an offer, and `pre_accept` and `accept` need an answer. walint does not
    /// report a call with the older key `connection`.
    ///
    /// ```change call-end
    /// bad   /action: "accept"
    /// ```
    ///
    /// ```change call-answer
    /// good  /session/sdp:
    ///       "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF "
    ///         + "111\r\n"
    /// ```
    pub RULE = {
        id: "missing-call-session",
        severity: Error,
        category: Call,
        page: page!("calling/reference"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
