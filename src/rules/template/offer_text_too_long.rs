//! `offer-text-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The text of a limited-time offer is longer than 16 characters.
    ///
    /// Meta rejects it. WhatsApp shows the text in bold above the body.
    ///
    /// ```change template-with-offer
    /// bad   /components/0/limited_time_offer/text: "Until next Monday"
    /// good  /components/0/limited_time_offer/text: "Until next month"
    /// ```
    pub RULE = {
        id: "offer-text-too-long",
        severity: Error,
        category: Template,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::Schema,
    }
}
