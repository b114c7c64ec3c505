//! `upsert-outside-authentication`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template upsert has a category other than `AUTHENTICATION`.
    ///
    /// The documentation allows only authentication templates, because Meta writes their texts in
    /// every language.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "languages": ["en_US", "pt_BR"],
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
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
        id: "upsert-outside-authentication",
        severity: Error,
        category: Template,
        page: page!("templates/authentication-templates/bulk-management"),
        api_error: None,
        finder: Finder::Schema,
    }
}
