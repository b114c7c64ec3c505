//! `template-body-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The body of a template is longer than 1024 characters.
    ///
    /// Meta rejects it. walint counts the text without its variables, because each message fills
    /// them in. The documentation does not say whether Meta counts the variables as they are
    /// written.
    ///
    /// ```change template
    /// bad   /components/0/text: "The delivery is late. " * 47 + "Sorry."
    /// good  /components/0/text: "The delivery is late. " * 46 + "Sorry."
    /// ```
    pub RULE = {
        id: "template-body-too-long",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::Schema,
    }
}
