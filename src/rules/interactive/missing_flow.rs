//! `missing-flow`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A flow message has neither `flow_id` nor `flow_name`.
    ///
    /// Meta rejects it with error 131009. Prefer `flow_id`, because it does not change when
    /// somebody renames the flow.
    ///
    /// ```change flow-button
    /// bad   /interactive/action/parameters/flow_id: (absent)
    /// good  /interactive/action/parameters/flow_id: (absent)
    ///   and  /interactive/action/parameters/flow_name: "fitting"
    /// ```
    pub RULE = {
        id: "missing-flow",
        severity: Error,
        category: Interactive,
        page: page!("flows/guides/sendingaflow"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Schema,
    }
}
