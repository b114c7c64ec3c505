//! `unknown-flow-screen`.

use crate::check::{BodyCx, Finder};
use crate::json::{self, Node};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::template;
use crate::wording::shown;

declare_rule! {
    /// A flow button opens a screen that its flow does not have.
    ///
    /// With `flow_json`, `navigate_screen` is the `id` of one of its screens, in the same letter
    /// case. Flows that are named or numbered are not in the body and so are let pass.
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
    ///           "flow_json": "{\"version\":\"7.0\",\"screens\":[{\"id\":\"PICK\"},{\"id\":\"CONFIRM\"}]}",
    ///           "navigate_screen": "CONFIRMED"
    ///         }
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
    ///           "flow_json": "{\"version\":\"7.0\",\"screens\":[{\"id\":\"PICK\"},{\"id\":\"CONFIRM\"}]}",
    ///           "navigate_screen": "CONFIRM"
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "unknown-flow-screen",
        severity: Error,
        category: Button,
        page: page!("flows/guides/sendingaflow"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for button in super::of_type(cx.root, "flow") {
        let Some(screen) = button.get("navigate_screen").filter(|it| !it.is_open()) else {
            continue;
        };
        let Some(name) = screen.as_str() else { continue };
        let Some(flow) = button.get("flow_json") else { continue };
        let parsed = json::parse(flow.as_str().unwrap_or_default());
        // A flow that cannot be read is a finding by itself.
        if parsed.faults.iter().any(|it| it.kind.breaks_json()) {
            continue;
        }
        let Some(screens) = parsed.root.as_ref().and_then(|it| it.get("screens")) else { continue };
        let ids: Vec<&str> = screens.items().iter().filter_map(id).collect();
        if ids.is_empty() || ids.len() < screens.items().len() || ids.contains(&name) {
            continue;
        }
        let message = "`navigate_screen` is none of the screens in `flow_json`";
        let diagnostic = cx.report(&RULE, screen.span, message);
        diagnostic.related(flow.span, "the screens");
        match template::view::nearest(name, &ids).and_then(shown) {
            Some(near) => diagnostic.help(format!("did you mean {near}?")),
            None => diagnostic.help("give the `id` of one of the screens"),
        };
    }
}

/// The id of a screen; `None` when it has none, or none that is known yet.
fn id<'a>(screen: &'a Node<'a>) -> Option<&'a str> {
    screen.get("id").filter(|it| !it.is_open())?.as_str()
}
