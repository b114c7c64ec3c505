//! `list-body-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The body of a list is longer than 1024 characters.
    ///
    /// Meta rejects it with error 131009, which names the same limit as for every other interactive
    /// message. The page about lists prints 4096 instead. Send longer text in a separate message
    /// before the list.
    ///
    /// ```change list
    /// bad   /interactive/body/text:
    ///       "We know every coat by name. " * 36 + "Ask us which one is yours."
    /// good  /interactive/body/text: "We know every coat by name. Ask us which one is yours."
    /// ```
    pub RULE = {
        id: "list-body-too-long",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-list-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
