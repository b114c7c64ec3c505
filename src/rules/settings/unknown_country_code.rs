//! `unknown-country-code`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A country is not an ISO 3166-1 code of two uppercase letters.
    ///
    /// Meta rejects names, codes of three letters and lowercase codes with error 100. The country
    /// is that of the user's phone number. walint accepts the codes of ISO 3166-1, and `XK` for
    /// Kosovo. The code of the United Kingdom is `GB`, not `UK`.
    ///
    /// ```change call-settings
    /// bad   /calling: { "call_icons": { "restrict_to_user_countries": ["pt"] } }
    /// bad   /calling: { "call_icons": { "restrict_to_user_countries": ["UK"] } }
    /// good  /calling: { "call_icons": { "restrict_to_user_countries": ["PT", "GB"] } }
    /// ```
    pub RULE = {
        id: "unknown-country-code",
        severity: Error,
        category: Settings,
        page: page!("calling/call-settings"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
