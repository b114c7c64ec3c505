//! `missing-supported-apps`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A one-tap or zero-tap button has no `supported_apps`.
    ///
    /// Meta requires 1 to 5 Android apps, each with its package name and signature hash. walint
    /// does not report a button that has `package_name` itself, as in version 20 of the API and
    /// earlier.
    ///
    /// ```change authentication-template-with-app
    /// bad   /components/1/buttons/0/supported_apps: (absent)
    /// bad   /components/1/buttons: [
    ///         {
    ///           "type": "OTP",
    ///           "otp_type": "ZERO_TAP",
    ///           "zero_tap_terms_accepted": true,
    ///           "supported_apps": []
    ///         }
    ///       ]
    /// good  /components/1/buttons: [{ "type": "OTP", "otp_type": "COPY_CODE" }]
    /// ```
    pub RULE = {
        id: "missing-supported-apps",
        severity: Error,
        category: Template,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: Some(ApiError::with_subcode(100, 2_388_043)),
        finder: Finder::Schema,
    }
}
