//! `draft-flow`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A message opens the draft of a flow.
    ///
    /// The mode `draft` is for tests. In a message to customers, remove `mode` or set it to
    /// `published`, which is the default.
    ///
    /// ```change flow-button
    /// bad   /interactive/action/parameters/mode: "draft"
    /// good  /interactive/action/parameters/mode: "published"
    /// ```
    pub RULE = {
        id: "draft-flow",
        severity: Warning,
        category: Interactive,
        page: page!("flows/guides/sendingaflow"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::Flow], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let mode = interactive.parameters().and_then(|it| it.get("mode"));
    if let Some(mode) = mode.filter(|it| it.is_word("draft")) {
        cx.report(&RULE, mode.span, "the message opens the draft of the flow")
            .help("publish the flow and remove `mode`");
    }
}
