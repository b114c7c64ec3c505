//! `sdp-type-mismatch`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `sdp_type` of a session does not match the action of the call.
    ///
    /// Meta rejects it with error 100. The caller makes the offer, so `connect` needs `offer`. When
    /// a user calls, the webhook contains the offer, so `pre_accept` and `accept` need `answer`.
    /// The tables in the documentation list `offer` for all three actions, but the text and the
    /// samples do not.
    ///
    /// ```change call-answer
    /// bad   /session/sdp_type: "offer"
    /// ```
    ///
    /// ```change call
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "sdp-type-mismatch",
        severity: Error,
        category: Call,
        page: page!("calling/reference"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
