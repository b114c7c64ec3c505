//! `invalid-button-url`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The URL of a button is not a web address.
    ///
    /// Meta rejects it with error 131009. The URL must begin with `https://`, or with `http://`,
    /// which the documentation does not recommend. Meta does not accept addresses without a scheme,
    /// phone numbers or app links.
    ///
    /// ```change url-button
    /// bad   /interactive/action/parameters/url: "shop.example/fitting"
    /// bad   /interactive/action/parameters/url: "tel:+16505550100"
    /// good  /interactive/action/parameters/url: "{{url}}"
    /// ```
    pub RULE = {
        id: "invalid-button-url",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-cta-url-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
