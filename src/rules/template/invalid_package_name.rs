//! `invalid-package-name`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The package name of an app is not a valid Android package name.
    ///
    /// A package name has two or more segments with dots between them, and up to 224 characters.
    /// Each segment begins with a letter and contains only letters, digits and underscores.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY" },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "ONE_TAP", "supported_apps": [ { "package_name": "bank", "signature_hash": "Zx9+/qrStu=" } ] } ] }
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
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "ONE_TAP", "supported_apps": [ { "package_name": "com.example.2bank", "signature_hash": "Zx9+/qrStu=" } ] } ] }
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
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "ONE_TAP", "supported_apps": [ { "package_name": "com.example_2.Bank3", "signature_hash": "Zx9+/qrStu=" } ] } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "invalid-package-name",
        severity: Error,
        category: Template,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Schema,
    }
}
