//! `unknown-template-category`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The category of a template is not a valid category.
    ///
    /// Meta accepts `AUTHENTICATION`, `MARKETING` and `UTILITY`, in any letter case.
    ///
    /// ```change template
    /// bad   /category: "NOTIFICATION"
    /// bad   /category: "UTILITIES"
    /// good  /category: "utility"
    /// ```
    pub RULE = {
        id: "unknown-template-category",
        severity: Error,
        category: Template,
        page: page!("templates/template-categorization"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
