//! `unknown-direct-send-category`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `category` of a message is unknown.
    ///
    /// Meta rejects it with error 100. Direct Send accepts `utility`, `authentication` and
    /// `service`. A marketing message must be a template message, and its template has its own
    /// category.
    ///
    /// ```change direct-send-text
    /// bad   /category: "marketing"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unknown-direct-send-category",
        severity: Error,
        category: Message,
        page: page!("direct-send"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
