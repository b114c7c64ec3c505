//! `flow-json-invalid`.

use crate::check::{BodyCx, Finder};
use crate::json;
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The `flow_json` of a button does not contain a flow.
    ///
    /// Meta expects a string that contains a whole flow as JSON: an object with an array of
    /// `screens`. Quotes inside the string must be escaped as `\"`, so it is best to let a program
    /// serialize the flow.
    ///
    /// ```change template-with-catalog
    /// bad   /components/1/buttons:
    ///       [{ "type": "FLOW", "text": "Answer", "flow_json": "{'version':'7.0','screens':[]}" }]
    /// bad   /components/1/buttons:
    ///       [{ "type": "FLOW", "text": "Answer", "flow_json": "{\"version\":\"7.0\"}" }]
    /// good  /components/1/buttons: [
    ///         {
    ///           "type": "FLOW",
    ///           "text": "Answer",
    ///           "flow_json": "{\"version\":\"7.0\",\"screens\":[{\"id\":\"PICK\"},{\"id\":\"CONFIRM\"}]}"
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "flow-json-invalid",
        severity: Error,
        category: Button,
        page: page!("flows/guides/sendingaflow"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::Flow], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(node) = button.get("flow_json") else { return };
    let Some(text) = node.written_text() else { return };
    let parsed = json::parse(text);
    if let Some(fault) = parsed.faults.iter().find(|it| it.kind.breaks_json()) {
        let range = fault.span.range();
        let span = if range.is_empty() { node.span } else { cx.span_in(node, range) };
        cx.report(&RULE, span, "`flow_json` is not valid JSON")
            .help("serialize the flow with a JSON library");
        return;
    }
    if !text[parsed.end.min(text.len())..].trim().is_empty() {
        cx.report(&RULE, node.span, "`flow_json` contains text after the flow")
            .help("remove the text after the flow");
        return;
    }
    let message = match &parsed.root {
        None => "`flow_json` is empty",
        Some(flow) if flow.is_opaque() => return,
        Some(flow) if !flow.is_object() => "`flow_json` does not contain a JSON object",
        Some(flow) => match flow.get("screens") {
            Some(screens) if screens.is_array() || screens.is_opaque() => return,
            _ => "the flow in `flow_json` has no array of `screens`",
        },
    };
    cx.report(&RULE, node.span, message)
        .help("set it to a complete flow: an object with `version` and an array of `screens`");
}
