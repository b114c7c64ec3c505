//! `action-name-mismatch`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The name of an action does not fit the type of the interactive message.
    ///
    /// Most types have one name for their action, most often their own; the exceptions are
    /// `send_location` for a `location_request_message`, `review_and_pay` for `order_details` and
    /// `review_order` for `order_status`. Buttons, lists, products and carousels have no name at
    /// all. A call button that is turned into a call permission request, or back, is the usual way
    /// to get here.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "call_permission_request",
    ///     "body": { "text": "May we call you about repair 2207?" },
    ///     "action": { "name": "voice_call" }
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "location_request_message",
    ///     "body": { "text": "Where shall the driver meet you?" },
    ///     "action": { "name": "location_request_message" }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "call_permission_request",
    ///     "body": { "text": "May we call you about repair 2207?" },
    ///     "action": { "name": "call_permission_request" }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "location_request_message",
    ///     "body": { "text": "Where shall the driver meet you?" },
    ///     "action": { "name": "send_location" }
    ///   }
    /// }
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
