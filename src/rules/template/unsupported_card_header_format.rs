//! `unsupported-card-header-format`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The header of a card is not an image, a video or a product.
    ///
    /// The documentation allows only these formats, and the same format on every card of a
    /// carousel.
    ///
    /// ```change template-with-bare-cards
    /// bad   /components/1/cards/0/components/0:
    ///       { "type": "HEADER", "format": "TEXT", "text": "Desk lamp" }
    ///   and  /components/1/cards/1/components/0:
    ///       { "type": "HEADER", "format": "TEXT", "text": "Floor lamp" }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unsupported-card-header-format",
        severity: Error,
        category: Template,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: None,
        finder: Finder::Schema,
    }
}
