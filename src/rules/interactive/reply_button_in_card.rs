//! `reply-button-in-card`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A button of a carousel card has the type `reply`.
    ///
    /// Meta rejects it with error 131009. On a card, the type of the button is `quick_reply`, and
    /// so is the key next to it. Only messages of type `button` have `reply`.
    ///
    /// ```change quick-reply-cards
    /// bad   /interactive/action/cards/0/action/buttons/0/type: "reply"
    ///   and  /interactive/action/cards/0/action/buttons/0/quick_reply: (key "reply")
    ///   and  /interactive/action/cards/1/action/buttons/0/type: "reply"
    ///   and  /interactive/action/cards/1/action/buttons/0/quick_reply: (key "reply")
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "reply-button-in-card",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
