//! `label-in-upsert`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template upsert sets the label of its button.
    ///
    /// Meta presets the labels in each language. The documentation allows `text` and
    /// `autofill_text` only in templates in one language.
    ///
    /// ```json bad
    /// {
    ///   "name": "login_code",
    ///   "languages": ["en_US", "pt_BR"],
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY", "add_security_recommendation": true },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "COPY_CODE", "text": "Copy code" } ] }
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
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY" },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "COPY_CODE", "text": "Copy code" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "label-in-upsert",
        severity: Error,
        category: Template,
        page: page!("templates/authentication-templates/bulk-management"),
        api_error: None,
        finder: Finder::Schema,
    }
}
