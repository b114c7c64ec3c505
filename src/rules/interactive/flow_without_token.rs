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
    ///         "flow_cta": "Book"
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
    ///         "flow_token": "fitting-2207"
    ///       }
    ///     }
    ///   }
    /// }
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
