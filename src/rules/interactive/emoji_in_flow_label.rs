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
    /// ```change flow-button
    /// bad   /interactive/action/parameters/flow_cta: "Book 📅"
    /// good  /interactive/body/text: "Book a fitting 📅"
    ///   and  /interactive/action/parameters/flow_cta: "Book #1 ™"
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
