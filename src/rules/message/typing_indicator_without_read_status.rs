//! `typing-indicator-without-read-status`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A typing indicator is sent without `"status": "read"`.
    ///
    /// Meta rejects it with error 100. WhatsApp shows the indicator in reply to a message, and the
    /// same request must mark that message as read.
    ///
    /// ```change business-profile
    /// bad   /about: (absent)
    ///   and  /typing_indicator: { "type": "text" }
    /// ```
    ///
    /// ```change read-receipt
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "typing-indicator-without-read-status",
        severity: Error,
        category: Message,
        page: page!("typing-indicators"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
