//! `invalid-package-name`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The package name of an app is not a valid Android package name.
    ///
    /// A package name has two or more segments with dots between them, and up to 224 characters.
    /// Each segment begins with a letter and contains only letters, digits and underscores.
    ///
    /// ```change authentication-template-with-app
    /// bad   /components/1/buttons/0/supported_apps/0/package_name: "bank"
    /// bad   /components/1/buttons/0/supported_apps/0/package_name: "com.example.2bank"
    /// good  /components/1/buttons/0/supported_apps/0/package_name: "com.example_2.Bank3"
    /// ```
    pub RULE = {
        id: "invalid-package-name",
        severity: Error,
        category: Template,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Schema,
    }
}
