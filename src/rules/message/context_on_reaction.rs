//! `context-on-reaction`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A reaction has a `context`.
    ///
    /// Meta rejects it with error 100. A reaction names its message in `reaction.message_id` and
    /// cannot quote another one.
    ///
    /// ```change reaction-message
    /// bad   /context:
    ///       { "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA" }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "context-on-reaction",
        severity: Error,
        category: Message,
        page: page!("messages/contextual-replies"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
