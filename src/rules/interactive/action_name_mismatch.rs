//! `action-name-mismatch`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The name of an action does not match the type of the interactive message.
    ///
    /// Meta rejects it with error 100. Most types have one action name, usually the type itself.
    /// The exceptions are `send_location` for `location_request_message`, `review_and_pay` for
    /// `order_details` and `review_order` for `order_status`. The actions of reply buttons, lists,
    /// products and carousels have no name. A common cause is a call button that somebody changed
    /// to a call permission request, or the reverse.
    ///
    /// ```change call-permission-request
    /// bad   /interactive/action/name: "voice_call"
    /// ```
    ///
    /// ```change location-request
    /// bad   /interactive/action/name: "location_request_message"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "action-name-mismatch",
        severity: Error,
        category: Interactive,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
