//! `missing-flow-screen`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A flow button has `flow_action` `navigate`, but no `navigate_screen`.
    ///
    /// The pages disagree: one requires the screen, and another says that the flow starts with its
    /// first screen. No page requires it without `flow_action`.
    ///
    /// ```change template-with-flow
    /// bad   /components/1/buttons/0/navigate_screen: (absent)
    /// good  /components/1/buttons/0/navigate_screen: "DAYS"
    /// ```
    pub RULE = {
        id: "missing-flow-screen",
        severity: Info,
        category: Button,
        page: page!("flows/guides/sendingaflow"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::Flow], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(action) = button.get("flow_action").filter(|it| it.is_word("navigate")) else {
        return;
    };
    if button.lacks("navigate_screen") || button.get_str("navigate_screen") == Some("") {
        cx.report(
            &RULE,
            action.span,
            "`flow_action` is `navigate`, but `navigate_screen` is not set",
        )
        .help("set `navigate_screen` to the `id` of a screen, or remove `flow_action`");
    }
}
