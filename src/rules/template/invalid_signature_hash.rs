//! `invalid-signature-hash`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The signature hash of an app is not 11 characters of Base64.
    ///
    /// The hash is a short string that is computed from the package name and the signing
    /// certificate. It is not the hexadecimal fingerprint of the certificate.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY" },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "ONE_TAP", "supported_apps": [ { "package_name": "com.example.bank", "signature_hash": "Zx9+/qrStu" } ] } ] }
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
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "ONE_TAP", "supported_apps": [ { "package_name": "com.example.bank", "signature_hash": "Zx:9a:qr:St" } ] } ] }
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
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "ONE_TAP", "supported_apps": [ { "package_name": "com.example.bank", "signature_hash": "Zx9+/qrStu=" } ] } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "invalid-signature-hash",
        severity: Error,
        category: Template,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Schema,
    }
}
