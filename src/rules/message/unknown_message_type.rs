//! `unknown-message-type`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `type` of a message is unknown.
    ///
    /// Meta rejects it with error 100. Some types, such as `order` or `system`, occur only in
    /// webhooks. walint does not report `gif` and `link_preview`: the API lists them, but the
    /// documentation does not explain them.
    ///
    /// ```change text-message
    /// bad   /type: "txt"
    /// bad   /type: "texts"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unknown-message-type",
        severity: Error,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
