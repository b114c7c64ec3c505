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
    ///         "mode": "draft"
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
    ///         "mode": "published"
    ///       }
    ///     }
    ///   }
    /// }
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
