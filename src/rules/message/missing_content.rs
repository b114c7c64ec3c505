//! `missing-content`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The content that the `type` of a message names is missing.
    ///
    /// Meta rejects it with error 131008. The content of a message is in the key named after its
    /// type: `text` for a text message, `interactive` for an interactive message.
    ///
    /// ```change call-button
    /// bad   /interactive: (absent)
    /// good  /interactive/action/parameters: { "display_text": "Call us" }
    /// ```
    pub RULE = {
        id: "missing-content",
        severity: Error,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(131_008)),
        finder: Finder::Schema,
    }
}
