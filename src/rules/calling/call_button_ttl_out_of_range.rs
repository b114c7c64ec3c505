//! `call-button-ttl-out-of-range`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `ttl_minutes` of a call button is not between 1 and 43200.
    ///
    /// Meta rejects it with error 131009. 43200 minutes are 30 days, and the default of 10080
    /// minutes is 7 days. A common mistake is a value in seconds: 86400 is over the maximum.
    /// Template creation has other limits.
    ///
    /// ```change call-button
    /// bad   /interactive/action/parameters/ttl_minutes: 86400
    /// good  /interactive/action/parameters/ttl_minutes: 43200
    /// ```
    ///
    /// ```change send-with-call-button
    /// bad   /template/components/0/parameters/0/ttl_minutes: 0
    /// good  /template/components/0/parameters/0/ttl_minutes: 1
    /// ```
    pub RULE = {
        id: "call-button-ttl-out-of-range",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
