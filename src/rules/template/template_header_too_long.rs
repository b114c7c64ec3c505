//! `template-header-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The text of a header is longer than 60 characters.
    ///
    /// Meta rejects it. walint counts the text without its variable, because each message fills it
    /// in. The documentation does not say whether Meta counts the variable as it is written.
    ///
    /// ```change template
    /// bad   /components/0: (before) {
    ///         "type": "HEADER",
    ///         "format": "TEXT",
    ///         "text": "The repair that you have ordered on the telephone is finished"
    ///       }
    /// good  /components/0: (before) {
    ///         "type": "HEADER",
    ///         "format": "TEXT",
    ///         "text": "The repair that you have ordered on the telephone is finishe"
    ///       }
    /// ```
    pub RULE = {
        id: "template-header-too-long",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::Schema,
    }
}
