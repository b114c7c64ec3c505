//! `template-call-button-ttl-out-of-range`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The lifetime of a call button is less than 1440 or more than 43200 minutes.
    ///
    /// Meta accepts 1 to 30 days in a template, and uses 7 days by default. A common mistake is a
    /// value in seconds: 86400 means 60 days, not one day. Only a message may set a shorter
    /// lifetime, from 1 minute.
    ///
    /// ```change template-with-call-button
    /// bad   /components/1/buttons/0/ttl_minutes: 86400
    /// bad   /components/1/buttons/0/ttl_minutes: 1439
    /// good  /components/1/buttons/0/ttl_minutes: 1440
    /// good  /components/1/buttons/0/ttl_minutes: 43200
    /// ```
    pub RULE = {
        id: "template-call-button-ttl-out-of-range",
        severity: Error,
        category: Template,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
