//! `invalid-flow-version`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The `flow_message_version` of a flow message is not `"3"`.
    ///
    /// Meta rejects it with error 131009. The key is the version of the message, not of the flow,
    /// and the string `"3"` is its only value.
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
    ///         "flow_message_version": "4",
    ///         "flow_id": "1000000000000001",
    ///         "flow_cta": "Book",
    ///         "flow_token": "fitting-2207"
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
    ///         "flow_token": "fitting-2207"
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "invalid-flow-version",
        severity: Error,
        category: Interactive,
        page: page!("flows/guides/sendingaflow"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
