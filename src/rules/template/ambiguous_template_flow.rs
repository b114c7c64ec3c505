//! `ambiguous-template-flow`.

use crate::check::Finder;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A flow button sets its flow in more than one way.
    ///
    /// The documentation allows exactly one of `flow_id`, `flow_name` and `flow_json`, even if all
    /// of them mean the same flow.
    ///
    /// ```change template-with-contact-request
    /// bad   /components/1/buttons: [
    ///         {
    ///           "type": "FLOW",
    ///           "text": "Answer",
    ///           "flow_id": "1000000000000001",
    ///           "flow_name": "rate_your_stay"
    ///         }
    ///       ]
    /// good  /components/1/buttons: [
    ///         {
    ///           "type": "FLOW",
    ///           "text": "Answer",
    ///           "flow_id": "1000000000000001",
    ///           "flow_name": null
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "ambiguous-template-flow",
        aliases: ["several-flows-on-button"],
        severity: Error,
        category: Template,
        page: page!("flows/guides/sendingaflow"),
        api_error: None,
        finder: Finder::Schema,
    }
}
