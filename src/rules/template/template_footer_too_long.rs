//! `template-footer-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The text of a footer is longer than 60 characters.
    ///
    /// Meta rejects it. The body can contain more: up to 1024 characters.
    ///
    /// ```change template-with-header-and-footer
    /// bad   /components/2/text: "The repair shop on the corner of the market, open until eight"
    /// good  /components/2/text: "The repair shop on the corner of the market, open until nine"
    /// ```
    pub RULE = {
        id: "template-footer-too-long",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::Schema,
    }
}
