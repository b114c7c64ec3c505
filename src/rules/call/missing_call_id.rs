//! `missing-call-id`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An action on an existing call has no `call_id`.
    ///
    /// Meta rejects it with error 100. The actions `pre_accept`, `accept`, `reject` and `terminate`
    /// need the id from the webhook of the call, or from the response to `connect`. It begins with
    /// `wacid.`.
    ///
    /// ```change call-end
    /// bad   /call_id: (absent)
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "missing-call-id",
        severity: Error,
        category: Call,
        page: page!("calling/reference"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
