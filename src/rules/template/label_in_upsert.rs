//! `label-in-upsert`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template upsert sets the label of its button.
    ///
    /// Meta presets the labels in each language. The documentation allows `text` and
    /// `autofill_text` only in templates in one language.
    ///
    /// ```change template-upsert
    /// bad   /components/1/buttons:
    ///       [{ "type": "OTP", "otp_type": "COPY_CODE", "text": "Copy code" }]
    /// good  /components/1/buttons: [{ "type": "OTP", "otp_type": "COPY_CODE" }]
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
