//! `unknown-flow-screen`.

use crate::check::{BodyCx, Finder};
use crate::json::{self, Node};
use crate::model::{Button, ButtonKind};
use crate::near;
use crate::rule::{declare_rule, page};
use crate::wording::shown;

declare_rule! {
    /// A flow button opens a screen that its flow does not have.
    ///
    /// `navigate_screen` must be the `id` of a screen in `flow_json`, in the same letter case.
    /// walint does not report flows set by `flow_id` or `flow_name`, because their screens are not
    /// in the body.
    ///
    /// ```change template-with-catalog
    /// bad   /components/1/buttons: [
    ///         {
    ///           "type": "FLOW",
    ///           "text": "Answer",
    ///           "flow_json": "{\"version\":\"7.0\",\"screens\":[{\"id\":\"PICK\"},{\"id\":\"CONFIRM\"}]}",
    ///           "navigate_screen": "CONFIRMED"
    ///         }
    ///       ]
    /// good  /components/1/buttons: [
    ///         {
    ///           "type": "FLOW",
    ///           "text": "Answer",
    ///           "flow_json": "{\"version\":\"7.0\",\"screens\":[{\"id\":\"PICK\"},{\"id\":\"CONFIRM\"}]}",
    ///           "navigate_screen": "CONFIRM"
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "unknown-flow-screen",
        severity: Error,
        category: Button,
        page: page!("flows/guides/sendingaflow"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::Flow], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(screen) = button.get("navigate_screen") else { return };
    let Some(name) = screen.literal() else { return };
    let Some(flow) = button.get("flow_json") else { return };
    let parsed = json::parse(flow.as_str().unwrap_or_default());
    // Another rule reports a flow that is not valid JSON.
    if parsed.faults.iter().any(|it| it.kind.breaks_json()) {
        return;
    }
    let screens = parsed.root.as_ref().map_or(&[][..], |it| it.list("screens"));
    let ids = screens.iter().map(|it| it.get("id").and_then(Node::literal));
    // A screen without an id, or with a placeholder as its id, may be the right one.
    let Some(ids) = ids.collect::<Option<Vec<&str>>>() else { return };
    if ids.is_empty() || ids.contains(&name) {
        return;
    }
    let message = "`navigate_screen` is not a screen in `flow_json`";
    let diagnostic = cx.report(&RULE, screen.span, message);
    diagnostic.related(flow.span, "the screens");
    match near::nearest_or_begun(name, &ids).and_then(shown) {
        Some(near) => diagnostic.help(format!("did you mean {near}?")),
        None => diagnostic.help("set it to the `id` of a screen in `flow_json`"),
    };
}
