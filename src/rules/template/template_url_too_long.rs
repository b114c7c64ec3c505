//! `template-url-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The URL of a button is longer than 2000 characters.
    ///
    /// Meta rejects it. A variable at the end can hold the part that differs between messages.
    ///
    /// ```change template-with-buttons
    /// bad   /components/1/buttons/0/url: "https://shop.example/" + "a" * 1980
    /// good  /components/1/buttons: [
    ///         {
    ///           "type": "URL",
    ///           "text": "Open",
    ///           "url": "https://shop.example/{{1}}",
    ///           "example": ["order"]
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "template-url-too-long",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_040)),
        finder: Finder::Schema,
    }
}
