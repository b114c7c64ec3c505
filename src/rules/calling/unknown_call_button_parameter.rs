//! `unknown-call-button-parameter`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A call button has an unknown parameter.
    ///
    /// Meta rejects it with error 100: the parameters are `display_text`, `ttl_minutes` and
    /// `payload`. The button always calls the number of the sender, so there is no parameter for a
    /// phone number.
    ///
    /// ```change call-button
    /// bad   /interactive/action/parameters: { "title": "Call us" }
    /// bad   /interactive/action/parameters/ttl: 1440
    /// good  /interactive/action/parameters/ttl_minutes: 1440
    /// ```
    pub RULE = {
        id: "unknown-call-button-parameter",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
