//! `unused-flow-screen`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A flow button has `navigate_screen`, but its `flow_action` is `data_exchange`.
    ///
    /// With `data_exchange`, the endpoint of the flow chooses the first screen. `navigate_screen`
    /// has an effect only with `navigate`, which is the default.
    ///
    /// ```change template-with-flow
    /// bad   /components/1/buttons/0/flow_action: "data_exchange"
    /// good  /components/1/buttons/0/flow_action: "data_exchange"
    ///   and  /components/1/buttons/0/navigate_screen: (absent)
    /// ```
    pub RULE = {
        id: "unused-flow-screen",
        severity: Warning,
        category: Button,
        page: page!("flows/guides/sendingaflow"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::Flow], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(member) = button.member("navigate_screen") else { return };
    let action = button.get("flow_action").filter(|it| it.is_word("data_exchange"));
    let Some(action) = action else { return };
    cx.report(&RULE, member.key_span, "`navigate_screen` has no effect with `data_exchange`")
        .related(action.span, "the action")
        .help("remove it, or set `flow_action` to `navigate`");
}
