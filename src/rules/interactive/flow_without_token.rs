//! `flow-without-token`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A flow message has no `flow_token`.
    ///
    /// Meta returns the token with the user's answers. Without one, the token is the same for every
    /// message, so you cannot tell which message an answer belongs to.
    ///
    /// ```change flow-button
    /// bad   /interactive/action/parameters/flow_token: (absent)
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "flow-without-token",
        severity: Info,
        category: Interactive,
        page: page!("flows/guides/sendingaflow"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::Flow], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(parameters) = interactive.parameters() else { return };
    if parameters.lacks("flow_token") {
        cx.report(&RULE, parameters.span, "the flow message has no `flow_token`")
            .help("add a unique `flow_token` for each message");
    }
}
