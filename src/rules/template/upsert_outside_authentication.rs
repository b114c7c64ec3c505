//! `upsert-outside-authentication`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template upsert has a category other than `AUTHENTICATION`.
    ///
    /// The documentation allows only authentication templates, because Meta writes their texts in
    /// every language.
    ///
    /// ```change template-upsert
    /// bad   /category: "UTILITY"
    /// good  /components/1/buttons: [{ "type": "OTP", "otp_type": "COPY_CODE" }]
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
