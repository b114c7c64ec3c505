//! `typing-indicator-without-read-status`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A typing indicator stands without `"status": "read"`.
    ///
    /// The indicator is shown in answer to a message, which is marked as read by the same request.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///   "typing_indicator": { "type": "text" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "status": "read",
    ///   "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///   "typing_indicator": { "type": "text" }
    /// }
    /// ```
    pub RULE = {
        id: "typing-indicator-without-read-status",
        severity: Error,
        category: Message,
        page: page!("typing-indicators"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
