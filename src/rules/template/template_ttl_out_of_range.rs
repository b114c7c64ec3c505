//! `template-ttl-out-of-range`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The time to live of a template is outside the range of its category.
    ///
    /// In seconds, Meta accepts 30 to 900 for authentication, 30 to 43200 for utility, and 43200 to
    /// 2592000 for marketing. For authentication and utility, it also accepts -1, which means 30
    /// days. An example on the page has 120 for marketing, but its own table does not allow that.
    ///
    /// ```change template
    /// bad   /message_send_ttl_seconds: 86400
    /// good  /message_send_ttl_seconds: -1
    /// ```
    ///
    /// ```change marketing-template
    /// bad   /message_send_ttl_seconds: 600
    /// good  /message_send_ttl_seconds: 43200
    /// ```
    pub RULE = {
        id: "template-ttl-out-of-range",
        severity: Error,
        category: Template,
        page: page!("templates/time-to-live"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
