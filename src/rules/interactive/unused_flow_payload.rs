//! `unused-flow-payload`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A flow that asks a server for its first screen is given a payload.
    ///
    /// `flow_action_payload` says with which screen and data a flow begins that navigates by
    /// itself. With `data_exchange` the server says so, and the payload has to be left out.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "flow",
    ///     "body": { "text": "Book a fitting in three steps." },
    ///     "action": {
    ///       "name": "flow",
    ///       "parameters": {
    ///         "flow_message_version": "3",
    ///         "flow_id": "1000000000000001",
    ///         "flow_cta": "Book",
    ///         "flow_token": "fitting-2207",
    ///         "flow_action": "data_exchange",
    ///         "flow_action_payload": { "screen": "PICK_DAY" }
    ///       }
    ///     }
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
    ///     "type": "flow",
    ///     "body": { "text": "Book a fitting in three steps." },
    ///     "action": {
    ///       "name": "flow",
    ///       "parameters": {
    ///         "flow_message_version": "3",
    ///         "flow_id": "1000000000000001",
    ///         "flow_cta": "Book",
    ///         "flow_token": "fitting-2207",
    ///         "flow_action": "data_exchange"
    ///       }
    ///     }
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
    ///     "type": "flow",
    ///     "body": { "text": "Book a fitting in three steps." },
    ///     "action": {
    ///       "name": "flow",
    ///       "parameters": {
    ///         "flow_message_version": "3",
    ///         "flow_id": "1000000000000001",
    ///         "flow_cta": "Book",
    ///         "flow_token": "fitting-2207",
    ///         "flow_action": "navigate",
    ///         "flow_action_payload": { "screen": "PICK_DAY" }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unused-flow-payload",
        severity: Error,
        category: Interactive,
        page: page!("flows/guides/sendingaflow"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
