//! `code-expiration-out-of-range`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// `code_expiration_minutes` is less than 1 or more than 90.
    ///
    /// The documentation allows 1 to 90 minutes. A common mistake is a value in seconds: 600 means
    /// ten hours, not ten minutes.
    ///
    /// ```change authentication-template
    /// bad   /components/1/code_expiration_minutes: 91
    /// bad   /components/1/code_expiration_minutes: 600
    /// good  /components/1/code_expiration_minutes: 90
    /// ```
    pub RULE = {
        id: "code-expiration-out-of-range",
        severity: Error,
        category: Template,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Schema,
    }
}
