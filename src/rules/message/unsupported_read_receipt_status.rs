//! `unsupported-read-receipt-status`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `status` of a read receipt is not `read`.
    ///
    /// Meta rejects it with error 100. Other statuses, such as `delivered`, occur only in webhooks.
    ///
    /// ```change read-receipt
    /// bad   /status: "delivered"
    /// good  (unchanged)
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
