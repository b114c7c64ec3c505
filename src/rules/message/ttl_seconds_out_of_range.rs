//! `ttl-seconds-out-of-range`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `ttl_seconds` of a Direct Send message is out of range.
    ///
    /// Meta rejects it with error 100. The range is 30 to 43200 seconds for the category `utility`,
    /// and 30 to 900 seconds for `authentication`.
    ///
    /// ```change text-message
    /// bad   /category: "authentication"
    ///   and  /ttl_seconds: 901
    /// good  /category: "authentication"
    ///   and  /ttl_seconds: 900
    /// ```
    pub RULE = {
        id: "ttl-seconds-out-of-range",
        severity: Error,
        category: Message,
        page: page!("direct-send"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
