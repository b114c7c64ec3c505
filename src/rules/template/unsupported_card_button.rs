//! `unsupported-card-button`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A card has a button of a type that cards do not support.
    ///
    /// A media card can have `QUICK_REPLY`, `URL` and `PHONE_NUMBER` buttons, or `ORDER_DETAILS`. A
    /// product card can have one `SPM` or `URL` button.
    ///
    /// ```change template-with-bare-cards
    /// bad   /components/1/cards/0/components/1/buttons:
    ///       [{ "type": "COPY_CODE", "example": "LAMP10" }]
    ///   and  /components/1/cards/1/components/1/buttons:
    ///       [{ "type": "COPY_CODE", "example": "LAMP10" }]
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unsupported-card-button",
        severity: Error,
        category: Template,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: None,
        finder: Finder::Schema,
    }
}
