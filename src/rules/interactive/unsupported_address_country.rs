//! `unsupported-address-country`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The country of an address message is not India.
    ///
    /// Meta rejects it with error 131009. `country` is a country code, but only `IN` works.
    ///
    /// ```change address-request
    /// bad   /interactive/action/parameters/country: "BR"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unsupported-address-country",
        severity: Error,
        category: Interactive,
        page: page!("messages/address-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
