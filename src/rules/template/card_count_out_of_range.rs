//! `card-count-out-of-range`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A carousel has fewer than 2 or more than 10 cards.
    ///
    /// Meta rejects it. For a single card, use a template with a media header. A message must fill
    /// in every media card of its template.
    ///
    /// ```change template-with-bare-cards
    /// bad   /components/1/cards/0: (absent)
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "card-count-out-of-range",
        severity: Error,
        category: Template,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
