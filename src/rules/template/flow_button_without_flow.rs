//! `flow-button-without-flow`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A flow button does not say which flow it opens.
    ///
    /// Meta requires `flow_id` or `flow_name` of a published flow, or `flow_json` with a whole
    /// flow.
    ///
    /// ```change template-with-contact-request
    /// bad   /components/1/buttons:
    ///       [{ "type": "FLOW", "text": "Answer", "navigate_screen": "QUESTIONS" }]
    /// good  /components/1/buttons:
    ///       [{ "type": "FLOW", "text": "Answer", "flow_name": "rate_your_stay" }]
    /// ```
    pub RULE = {
        id: "flow-button-without-flow",
        severity: Error,
        category: Template,
        page: page!("flows/guides/sendingaflow"),
        api_error: Some(ApiError::with_subcode(100, 2_388_043)),
        finder: Finder::Schema,
    }
}
