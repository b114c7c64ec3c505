//! `zero-tap-terms-not-accepted`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A zero-tap button does not accept the terms of zero-tap authentication.
    ///
    /// Meta does not create the template without `"zero_tap_terms_accepted": true`.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY" },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "ZERO_TAP", "supported_apps": [ { "package_name": "com.example.bank", "signature_hash": "Zx9+/qrStu=" } ] } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY" },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "ZERO_TAP", "supported_apps": [ { "package_name": "com.example.bank", "signature_hash": "Zx9+/qrStu=" } ], "zero_tap_terms_accepted": false } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY" },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "ZERO_TAP", "supported_apps": [ { "package_name": "com.example.bank", "signature_hash": "Zx9+/qrStu=" } ], "zero_tap_terms_accepted": true } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY" },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "ONE_TAP", "supported_apps": [ { "package_name": "com.example.bank", "signature_hash": "Zx9+/qrStu=" } ], "zero_tap_terms_accepted": false } ] }
    ///   ]
    /// }
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
