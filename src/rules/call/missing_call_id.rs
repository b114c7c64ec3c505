//! `missing-call-id`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An action on a call does not say which call.
    ///
    /// `pre_accept`, `accept`, `reject` and `terminate` need the `call_id` that came with the
    /// webhook or with the answer to `connect`. It begins with `wacid.`.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "action": "terminate"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "call_id": "wacid.HBgLMTY1MDU1NTAxMDAVAgASGBQzQQA=",
    ///   "action": "terminate"
    /// }
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
