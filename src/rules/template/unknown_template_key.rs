//! `unknown-template-key`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has a key that is not documented.
    ///
    /// No page says what Meta does with such a key next to `components`; it most likely ignores the
    /// key. Another rule reports unknown keys of components and buttons, except where the pages
    /// disagree, as on the `example` of a footer. walint does not report keys whose value is null.
    ///
    /// ```change template-with-named-variable
    /// bad   /parameter_format: (key "parameterFormat")
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unknown-template-key",
        severity: Warning,
        category: Template,
        page: page!("reference/whatsapp-business-account/message-template-api"),
        api_error: None,
        finder: Finder::Schema,
    }
}
