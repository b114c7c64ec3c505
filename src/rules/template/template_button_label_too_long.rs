//! `template-button-label-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The label of a button is longer than 25 characters.
    ///
    /// Meta rejects it. walint also checks `autofill_text`. Call buttons have a lower maximum of 20
    /// characters, which another rule checks.
    ///
    /// ```change template-with-contact-request
    /// bad   /components/1/buttons:
    ///       [{ "type": "QUICK_REPLY", "text": "Change the day of delivery" }]
    /// good  /components/1/buttons:
    ///       [{ "type": "QUICK_REPLY", "text": "Change the delivery dates" }]
    /// ```
    pub RULE = {
        id: "template-button-label-too-long",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::Schema,
    }
}
