//! `immutable-key-in-edit`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template edit has `name` or `language`.
    ///
    /// Neither key has an effect, because an edit cannot change the name or the language. For
    /// another name or language, create another template.
    ///
    /// ```change template-edit
    /// bad   /category: (absent)
    ///   and  /name: "call_us"
    /// good  /category: (absent)
    /// ```
    pub RULE = {
        id: "immutable-key-in-edit",
        severity: Warning,
        category: Template,
        page: page!("templates/template-management"),
        api_error: None,
        finder: Finder::Schema,
    }
}
