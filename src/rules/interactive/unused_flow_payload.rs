//! `unused-flow-payload`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A flow message with `data_exchange` has a `flow_action_payload`.
    ///
    /// Meta rejects it with error 131009. `flow_action_payload` names the first screen and its data
    /// for the flow action `navigate`. With `data_exchange`, your server returns them instead.
    ///
    /// ```change flow-button
    /// bad   /interactive/action/parameters/flow_action: "data_exchange"
    /// good  /interactive/action/parameters/flow_action: "data_exchange"
    ///   and  /interactive/action/parameters/flow_action_payload: (absent)
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
