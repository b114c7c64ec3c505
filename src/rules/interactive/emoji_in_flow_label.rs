//! `emoji-in-flow-label`.

use crate::check::{BodyCx, Finder};
use crate::model::{Label, LabelPlace};
use crate::rule::{declare_rule, page};
use crate::rules::markup;

declare_rule! {
    /// The label of a flow button contains an emoji.
    ///
    /// The documentation recommends a label without emoji for this button. Other buttons may have
    /// them.
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
    ///         "flow_cta": "Book 📅",
    ///         "flow_token": "fitting-2207"
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
    ///     "body": { "text": "Book a fitting 📅" },
    ///     "action": {
    ///       "name": "flow",
    ///       "parameters": {
    ///         "flow_message_version": "3",
    ///         "flow_id": "1000000000000001",
    ///         "flow_cta": "Book #1 ™",
    ///         "flow_token": "fitting-2207"
    ///       }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "emoji-in-flow-label",
        severity: Warning,
        category: Interactive,
        page: page!("flows/guides/sendingaflow"),
        api_error: None,
        finder: Finder::Label(&[LabelPlace::Flow], check),
    }
}

fn check(cx: &mut BodyCx<'_>, label: Label<'_>) {
    let Some(text) = label.written_text() else { return };
    let Some(range) = markup::emoji(text).next() else { return };
    let span = cx.span_in(label.node, range);
    cx.report(&RULE, span, "the label of the flow button contains an emoji")
        .help("remove the emoji");
}
