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
    ///         "flow_action_payload": { "screen": "PICK_DAY", "data": "{\"shop\": \"lisboa\"}" }
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
    ///         "flow_action_payload": {
    ///           "screen": "PICK_DAY",
    ///           "data": { "shop": "{\"city\": \"lisboa\"}" }
    ///         }
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
    ///         "flow_action_payload": { "screen": "PICK_DAY", "data": "{{data}}" }
    ///       }
    ///     }
    ///   }
    /// }
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
