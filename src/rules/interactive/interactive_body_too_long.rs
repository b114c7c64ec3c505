//! `interactive-body-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The body of an interactive message is longer than 1024 characters.
    ///
    /// Meta rejects it with error 131009 and does not truncate the text. The limit applies to every
    /// interactive type. Another rule checks lists, because their page prints another limit.
    ///
    /// ```change call-button
    /// bad   /interactive/body/text: "Talk to us about your order. " * 35 + "Talk to us"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "interactive-body-too-long",
        severity: Error,
        category: Interactive,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
