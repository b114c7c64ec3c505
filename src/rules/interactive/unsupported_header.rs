//! `unsupported-header`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An interactive message has a header that its type does not allow.
    ///
    /// Meta rejects it with error 131009. Product messages, catalog messages and carousels show
    /// their own images instead of a header.
    ///
    /// ```change url-cards
    /// bad   /interactive/header: { "type": "text", "text": "For your garden" }
    /// ```
    ///
    /// ```change reply-buttons
    /// good  /interactive/header: { "type": "text", "text": "For your garden" }
    /// ```
    pub RULE = {
        id: "unsupported-header",
        severity: Error,
        category: Interactive,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
