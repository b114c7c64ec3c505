//! `empty-template-call-button-label`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The label of a call button is empty.
    ///
    /// The documentation does not say whether WhatsApp shows its default label then. The default is
    /// English in every language.
    ///
    /// ```change template-with-call-button
    /// bad   /components/1/buttons/0/text: ""
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "empty-template-call-button-label",
        severity: Warning,
        category: Template,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::Button(&[ButtonKind::VoiceCall], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    if let Some(label) = button.get("text")
        && label.as_str().is_some_and(|it| it.trim().is_empty())
    {
        cx.report(&RULE, label.span, "the label of the call button is empty")
            .help("set `text` to a label of 1 to 20 characters");
    }
}
