//! `invalid-template-name`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The name of a template is empty, too long, or contains characters that are not allowed.
    ///
    /// Meta accepts only names of 1 to 512 lowercase letters, digits and underscores.
    ///
    /// ```change template
    /// bad   /name: "Call-Us"
    /// good  /name: "call_us_2"
    /// ```
    pub RULE = {
        id: "invalid-template-name",
        severity: Error,
        category: Template,
        page: page!("reference/whatsapp-business-account/message-template-api"),
        api_error: Some(ApiError::with_subcode(100, 2_388_046)),
        finder: Finder::Schema,
    }
}
