//! `unsupported-read-receipt-status`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `status` of a read receipt is not `read`.
    ///
    /// Meta rejects it with error 100. Other statuses, such as `delivered`, occur only in webhooks.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "status": "delivered",
    ///   "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "status": "read",
    ///   "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA"
    /// }
    /// ```
    pub RULE = {
        id: "unsupported-read-receipt-status",
        aliases: ["status-not-read"],
        severity: Error,
        category: Message,
        page: page!("messages/mark-message-as-read"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
