//! `direct-send-text-too-long`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The text of a Direct Send message is longer than 1024 characters.
    ///
    /// Meta rejects it with error 100. With the category `utility` or `authentication`, the text
    /// becomes the body of a template, which has this limit. Without a category, or with `service`,
    /// the maximum is 4096.
    ///
    /// ```change direct-send-text
    /// bad   /text/body: "Your table is ready. " * 48 + "Your table is re See"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "direct-send-text-too-long",
        severity: Error,
        category: Message,
        page: page!("direct-send/supported-features-and-limits"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
