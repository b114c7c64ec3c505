//! `calling-message-to-group`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A call button or a call permission request is sent to a group.
    ///
    /// Meta rejects it with error 131051, because groups support neither calls nor interactive
    /// messages.
    ///
    /// ```change call-button
    /// bad   /to: "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD"
    ///   and  /recipient_type: "group"
    /// good  /recipient_type: "individual"
    /// ```
    ///
    /// ```change call-permission-request
    /// bad   /to: "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD"
    ///   and  /recipient_type: "group"
    /// ```
    pub RULE = {
        id: "calling-message-to-group",
        severity: Error,
        category: Calling,
        page: page!("groups/groups-messaging"),
        api_error: Some(ApiError::code(131_051)),
        finder: Finder::Schema,
    }
}
