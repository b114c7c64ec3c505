//! `card-body-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The body of a card is longer than 160 characters.
    ///
    /// Meta rejects it; only the body of the template itself may have up to 1024 characters. walint
    /// counts the text without its variables, because each message fills them in.
    ///
    /// ```change template-with-cards
    /// bad   /components/1/cards/0/components/1/text:
    ///       "A desk lamp with a heavy base. " * 5 + "It lights."
    /// good  /components/1/cards/0/components/1/text:
    ///       "A desk lamp with a heavy base. " * 5 + "Light"
    /// ```
    pub RULE = {
        id: "card-body-too-long",
        severity: Error,
        category: Template,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::Schema,
    }
}
