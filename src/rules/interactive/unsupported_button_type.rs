//! `unsupported-button-type`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A button of an interactive message has a type that is not allowed.
    ///
    /// Meta rejects it with error 131009. A message of type `button` has buttons of type `reply`. A
    /// Direct Send message, which has a `category` next to `type`, may also have buttons of type
    /// `cta_url` before them.
    ///
    /// ```change direct-send-buttons
    /// bad   /category: (absent)
    /// ```
    ///
    /// ```change reply-buttons
    /// bad   /interactive/action/buttons/0/type: "quick_reply"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unsupported-button-type",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-reply-buttons-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
