//! `unknown-template-language`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The language of a template is not a language code that templates support.
    ///
    /// Meta rejects every code that is not on its list. The letter case and the underscore matter:
    /// `en_US` is valid, `en-US` is not. Some languages are on the list only with a region, others
    /// only without one.
    ///
    /// ```change template-with-call-button
    /// bad   /language: "en-US"
    /// bad   /language: "pt"
    /// good  /language: "pt_BR"
    /// ```
    pub RULE = {
        id: "unknown-template-language",
        severity: Error,
        category: Template,
        page: page!("templates/supported-languages"),
        api_error: Some(ApiError::with_subcode(100, 2_388_049)),
        finder: Finder::Schema,
    }
}
