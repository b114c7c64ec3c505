//! `action-not-an-object`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `action` of an interactive message is not an object.
    ///
    /// Meta rejects it with error 100. Two tables in the documentation call it a string, but every
    /// sample has an object.
    ///
    /// ```change call-button
    /// bad   /interactive/action: "voice_call"
    /// good  /interactive/action/parameters: { "display_text": "Call us" }
    /// ```
    pub RULE = {
        id: "action-not-an-object",
        severity: Error,
        category: Interactive,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
