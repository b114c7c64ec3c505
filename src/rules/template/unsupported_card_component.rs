//! `unsupported-card-component`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A card has a component that cards do not support.
    ///
    /// A card can have a header, a body if all cards have one, and one or two buttons. The
    /// documentation allows no footer, limited-time offer, call permission request or carousel in a
    /// card.
    ///
    /// ```change template-with-cards
    /// bad   /components/1/cards/0/components/1/type: "FOOTER"
    ///   and  /components/1/cards/1/components/1/type: "FOOTER"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unsupported-card-component",
        severity: Error,
        category: Template,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: None,
        finder: Finder::Schema,
    }
}
