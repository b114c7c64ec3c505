//! `empty-flow-data`.

use crate::check::{Finder, declare_rule, page};
use crate::rule::ApiError;

declare_rule! {
    /// The data for the first screen of a flow is empty.
    ///
    /// `data` is an object with at least one member. A screen that needs none goes without the key.
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
    ///         "flow_action_payload": { "screen": "PICK_DAY", "data": {} }
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
    ///         "flow_action_payload": { "screen": "PICK_DAY", "data": { "shop": "lisboa" } }
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "empty-flow-data",
        severity: Error,
        category: Interactive,
        page: page!("flows/guides/sendingaflow"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
