//! `empty-call-button-label`.

use crate::check::{BodyCx, Finder};
use crate::model::{Label, LabelPlace};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The label of a call button is empty or contains only spaces.
    ///
    /// Meta rejects an empty label with error 131009: the minimum is 1 character. Without
    /// `display_text`, WhatsApp shows a default label.
    ///
    /// ```change call-button
    /// bad   /interactive/action/parameters/display_text: ""
    /// good  /interactive/action/parameters: (absent)
    /// ```
    pub RULE = {
        id: "empty-call-button-label",
        severity: Error,
        category: Calling,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::All(&[Finder::Schema, Finder::Label(&[LabelPlace::Call], check)]),
    }
}

fn check(cx: &mut BodyCx<'_>, label: Label<'_>) {
    if label.as_str().is_some_and(|it| !it.is_empty() && it.trim().is_empty()) {
        cx.report(&RULE, label.span, "`display_text` contains only spaces")
            .help("set `display_text` to a label, or remove it");
    }
}
