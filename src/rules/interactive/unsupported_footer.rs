//! `unsupported-footer`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A carousel has a footer.
    ///
    /// Meta rejects it with error 131009. A carousel has only a body and cards, and a card has no
    /// footer either.
    ///
    /// ```change url-cards
    /// bad   /interactive/footer: { "text": "While stocks last" }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unsupported-footer",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
