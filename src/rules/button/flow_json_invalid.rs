//! `flow-json-invalid`.

use crate::check::{BodyCx, Finder};
use crate::json;
use crate::kind::RequestKind;
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
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for button in super::of_type(cx.root, "flow") {
        let Some(node) = button.get("flow_json").filter(|it| !it.is_opaque()) else { continue };
        let Some(text) = node.as_str() else { continue };
        let parsed = json::parse(text);
        if let Some(fault) = parsed.faults.iter().find(|it| it.kind.breaks_json()) {
            let range = fault.span.range();
            let span = if range.is_empty() { node.span } else { cx.span_in(node, range) };
            cx.report(&RULE, span, "`flow_json` is not JSON")
                .help("let a program write the flow into the string");
            continue;
        }
        if !text[parsed.end.min(text.len())..].trim().is_empty() {
            cx.report(&RULE, node.span, "`flow_json` goes on behind the flow")
                .help("give one object");
            continue;
        }
        let fault = match &parsed.root {
            None => Some("`flow_json` is empty"),
            Some(flow) if flow.is_opaque() => None,
            Some(flow) if !flow.is_object() => Some("`flow_json` is not an object"),
            Some(flow) => match flow.get("screens") {
                Some(screens) if screens.is_array() || screens.is_opaque() => None,
                _ => Some("`flow_json` has no list of `screens`"),
            },
        };
        if let Some(message) = fault {
            cx.report(&RULE, node.span, message).help("give an object with a list of `screens`");
        }
    }
}
