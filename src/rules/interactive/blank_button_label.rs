//! `blank-button-label`.

use crate::check::{BodyCx, Finder};
use crate::model::{Label, LabelPlace};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The label of a button contains only spaces.
    ///
    /// Users cannot tell what the button does. Meta rejects an empty label; the documentation does
    /// not say whether Meta also rejects spaces.
    ///
    /// ```change url-button
    /// bad   /interactive/action/parameters/display_text: "  "
    /// good  /interactive/action/parameters/display_text: "See dates"
    /// ```
    pub RULE = {
        id: "blank-button-label",
        severity: Warning,
        category: Interactive,
        page: page!("messages/interactive-cta-url-messages"),
        api_error: None,
        finder: Finder::Label(
            &[LabelPlace::Reply, LabelPlace::List, LabelPlace::Url, LabelPlace::Flow],
            check,
        ),
    }
}

fn check(cx: &mut BodyCx<'_>, label: Label<'_>) {
    if label.as_str().is_some_and(|it| !it.is_empty() && it.trim().is_empty()) {
        cx.report(&RULE, label.span, "the label of the button contains only spaces")
            .page(page::of_message(label.interactive.message))
            .help("write a label that says what the button does");
    }
}
