//! `deprecated-template-category`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A template has a category that Meta has retired.
    ///
    /// Since May 2023, every version of the API accepts only `AUTHENTICATION`, `MARKETING` and
    /// `UTILITY`. A notice about an order, a payment or an appointment is now `UTILITY`, and a
    /// one-time passcode `AUTHENTICATION`. Meta retired `TRANSACTIONAL` and `OTP` even earlier.
    ///
    /// ```change template
    /// bad   /category: "TRANSACTIONAL"
    /// bad   /category: "SHIPPING_UPDATE"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "deprecated-template-category",
        aliases: ["retired-template-category"],
        severity: Error,
        category: Template,
        page: page!("templates/template-categorization"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
