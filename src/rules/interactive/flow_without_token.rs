//! `flow-without-token`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A flow is sent without a token.
    ///
    /// The token comes back with the answers. Without one it is the same word for everybody, so
    /// answers cannot be matched with the message that asked for them.
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
        cx.report(&RULE, parameters.span, "the flow has no `flow_token`")
            .help("add a `flow_token` that is different for each message");
    }
}
