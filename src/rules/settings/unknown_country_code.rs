//! `unknown-country-code`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A country is not named by its ISO 3166-1 code of two upper-case letters.
    ///
    /// `restrict_to_user_countries` goes by the country of the user's phone number. Names, codes
    /// of three letters and lower case are refused. The list of codes is that of ISO 3166-1 with
    /// `XK`, which is in wide use for Kosovo. It has no `UK`: the code is `GB`.
    ///
    /// ```json bad
    /// { "calling": { "call_icons": { "restrict_to_user_countries": ["pt"] } } }
    /// ```
    ///
    /// ```json bad
    /// { "calling": { "call_icons": { "restrict_to_user_countries": ["UK"] } } }
    /// ```
    ///
    /// ```json good
    /// { "calling": { "call_icons": { "restrict_to_user_countries": ["PT", "GB"] } } }
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
