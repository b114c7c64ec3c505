//! `flow-json-invalid`.

use crate::check::{BodyCx, Finder};
use crate::json;
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The `flow_json` of a button is not a flow.
    ///
    /// It is a whole flow as JSON in a string: an object with a list of `screens`. Quotes inside of
    /// it are written as `\"`; the easiest way is to let a program make the string.
    ///
    /// ```json bad
    /// {
    ///   "name": "workshops",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Tell us which workshop you would like to attend this winter."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "FLOW",
    ///           "text": "Answer",
    ///           "flow_json": "{'version':'7.0','screens':[]}"
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "workshops",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Tell us which workshop you would like to attend this winter."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "FLOW", "text": "Answer", "flow_json": "{\"version\":\"7.0\"}" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "workshops",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Tell us which workshop you would like to attend this winter."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "FLOW",
    ///           "text": "Answer",
    ///           "flow_json": "{\"version\":\"7.0\",\"screens\":[{\"id\":\"PICK\"},{\"id\":\"CONFIRM\"}]}"
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
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
        cx.report(&RULE, span, "`flow_json` is not JSON")
            .help("let a program write the flow into the string");
        return;
    }
    if !text[parsed.end.min(text.len())..].trim().is_empty() {
        cx.report(&RULE, node.span, "`flow_json` goes on behind the flow").help("give one object");
        return;
    }
    let message = match &parsed.root {
        None => "`flow_json` is empty",
        Some(flow) if flow.is_opaque() => return,
        Some(flow) if !flow.is_object() => "`flow_json` is not an object",
        Some(flow) => match flow.get("screens") {
            Some(screens) if screens.is_array() || screens.is_opaque() => return,
            _ => "`flow_json` has no list of `screens`",
        },
    };
    cx.report(&RULE, node.span, message).help("give an object with a list of `screens`");
}
