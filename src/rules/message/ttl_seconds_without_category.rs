//! `ttl-seconds-without-category`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message has `ttl_seconds` but no `category`.
    ///
    /// Meta rejects it with error 100. `ttl_seconds` belongs to Direct Send, which needs a
    /// `category`. The lifetime of a call button is `ttl_minutes`.
    ///
    /// ```change direct-send-text
    /// bad   /category: (absent)
    ///   and  /ttl_seconds: 3600
    /// good  /ttl_seconds: 3600
    /// ```
    pub RULE = {
        id: "ttl-seconds-without-category",
        severity: Error,
        category: Message,
        page: page!("direct-send"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
