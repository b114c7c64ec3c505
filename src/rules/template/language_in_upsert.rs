//! `language-in-upsert`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template upsert has `language`.
    ///
    /// This call needs `languages`, an array of language codes, and does not support `language`.
    ///
    /// ```json bad
    /// {
    ///   "name": "login_code",
    ///   "languages": ["en_US", "pt_BR"],
    ///   "category": "AUTHENTICATION",
    ///   "language": "en_US",
    ///   "components": [
    ///     { "type": "BODY", "add_security_recommendation": true },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "COPY_CODE" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "login_code",
    ///   "languages": ["en_US", "pt_BR"],
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY", "add_security_recommendation": true },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "COPY_CODE" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "language-in-upsert",
        severity: Error,
        category: Template,
        page: page!("templates/authentication-templates/bulk-management"),
        api_error: None,
        finder: Finder::Schema,
    }
}
