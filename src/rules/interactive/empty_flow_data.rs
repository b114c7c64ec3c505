//! `empty-flow-data`.

use crate::check::{BodyCx, Finder};
use crate::model::{SendComponent, SubType};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// The data for the first screen of a flow is empty.
    ///
    /// Meta rejects it with error 131009. `data` must have one or more keys; remove `data` if the
    /// screen needs none. For an empty `flow_action_data` in the flow button of a template message,
    /// walint reports a warning, because Meta is not known to reject it.
    ///
    /// ```change flow-button
    /// bad   /interactive/action/parameters/flow_action_payload/data: {}
    /// good  /interactive/action/parameters/flow_action_payload/data: { "shop": "lisboa" }
    /// ```
    pub RULE = {
        id: "empty-flow-data",
        severity: Error,
        category: Interactive,
        page: page!("flows/guides/sendingaflow"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::All(&[Finder::Schema, Finder::SendButton(&[SubType::Flow], check)]),
    }
}

/// Checks the flow buttons of template messages; the schema checks flow messages.
fn check(cx: &mut BodyCx<'_>, button: SendComponent<'_>) {
    for parameter in button.parameters() {
        let Some(data) = parameter.at(&["action", "flow_action_data"]) else { continue };
        if data.is_object() && data.complete && data.members().is_empty() {
            cx.report(&RULE, data.span, "`flow_action_data` is empty")
                .severity(Severity::Warning)
                .help("remove it, or add the data for the first screen");
        }
    }
}
