//! `message-key-in-read-receipt`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A read receipt has a key of a message.
    ///
    /// Meta rejects it with error 100. A body with `status` marks a message as read, and can show
    /// the typing indicator. It has no recipient and no content: `message_id` identifies the chat.
    ///
    /// ```change read-receipt
    /// bad   /to: "+16505550100"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "message-key-in-read-receipt",
        aliases: ["message-field-in-read-receipt"],
        severity: Error,
        category: Message,
        page: page!("messages/mark-message-as-read"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
