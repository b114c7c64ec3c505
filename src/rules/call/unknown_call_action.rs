//! `unknown-call-action`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The action is none that a call knows.
    ///
    /// There are `connect`, `pre_accept`, `accept`, `reject` and `terminate`. `media_update`,
    /// which one description of the endpoint has beside them, is let pass. Where only the letter
    /// case differs, that is a warning of `wrong-case`.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "call_id": "wacid.HBgLMTY1MDU1NTAxMDAVAgASGBQzQQA=",
    ///   "action": "hangup"
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
        id: "unknown-call-action",
        severity: Error,
        category: Call,
        page: page!("calling/reference"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
