//! `language-in-upsert`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template upsert has `language`.
    ///
    /// This call needs `languages`, an array of language codes, and does not support `language`.
    ///
    /// ```change template-upsert
    /// bad   /language: "en_US"
    /// good  (unchanged)
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
