//! `flow-data-as-string`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The data for the first screen of a flow is a string.
    ///
    /// The documentation has JSON in a string in one table and one sample, and an object elsewhere.
    /// Errors from the API require an object, so the object is the safe form.
    ///
    /// ```change flow-button
    /// bad   /interactive/action/parameters/flow_action_payload/data: "{\"shop\": \"lisboa\"}"
    /// good  /interactive/action/parameters/flow_action_payload/data:
    ///       { "shop": "{\"city\": \"lisboa\"}" }
    /// good  /interactive/action/parameters/flow_action_payload/data: "{{data}}"
    /// ```
    pub RULE = {
        id: "flow-data-as-string",
        severity: Info,
        category: Interactive,
        page: page!("flows/guides/sendingaflow"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::Flow], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(parameters) = interactive.parameters() else { return };
    let Some(data) = parameters.at(&["flow_action_payload", "data"]) else { return };
    if data.written_text().is_some() {
        cx.report(&RULE, data.span, "`data` is a string instead of an object")
            .help("write it as an object, without the quotes around it");
    }
}
