//! `unknown-flow-icon`.

use crate::check::Finder;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The icon of a flow button is not a documented icon.
    ///
    /// Meta accepts `DOCUMENT`, `PROMOTION` and `REVIEW`. Without `icon`, the button shows no icon.
    ///
    /// ```change template-with-contact-request
    /// bad   /components/1/buttons:
    ///       [{ "type": "FLOW", "text": "Answer", "flow_id": "1000000000000001", "icon": "STAR" }]
    /// good  /components/1/buttons: [
    ///         {
    ///           "type": "FLOW",
    ///           "text": "Answer",
    ///           "flow_id": "1000000000000001",
    ///           "icon": "REVIEW"
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "unknown-flow-icon",
        severity: Error,
        category: Template,
        page: page!("flows/guides/sendingaflow"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Schema,
    }
}
