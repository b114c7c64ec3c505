//! `zero-tap-terms-not-accepted`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A zero-tap button does not accept the terms of zero-tap authentication.
    ///
    /// Meta does not create the template without `"zero_tap_terms_accepted": true`.
    ///
    /// ```change authentication-template-with-app
    /// bad   /components/1/buttons/0/otp_type: "ZERO_TAP"
    /// bad   /components/1/buttons/0/otp_type: "ZERO_TAP"
    ///   and  /components/1/buttons/0/zero_tap_terms_accepted: false
    /// good  /components/1/buttons/0/otp_type: "ZERO_TAP"
    ///   and  /components/1/buttons/0/zero_tap_terms_accepted: true
    /// good  /components/1/buttons/0/zero_tap_terms_accepted: false
    /// ```
    pub RULE = {
        id: "zero-tap-terms-not-accepted",
        severity: Error,
        category: Template,
        page: page!("templates/authentication-templates/zero-tap-authentication-templates"),
        api_error: None,
        finder: Finder::Schema,
    }
}
