//! `formatting-in-template-button-label`.

use super::report_formatting;
use crate::check::{BodyCx, Finder};
use crate::model::ButtonKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// The label of a button contains formatting, an emoji or a line break.
    ///
    /// A label is plain text in one line. Meta rejects other labels: its message says that the
    /// format of the button is incorrect. Another rule checks the label of a call button.
    ///
    /// ```change template-with-url-button
    /// bad   /components/1/buttons: [{ "type": "QUICK_REPLY", "text": "*Thanks*" }]
    /// bad   /components/1/buttons: [{ "type": "QUICK_REPLY", "text": "Thanks 👍" }]
    /// bad   /components/1/buttons: [{ "type": "QUICK_REPLY", "text": "Thank\nyou" }]
    /// good  /components/1/buttons: [
    ///         { "type": "QUICK_REPLY", "text": "Thanks – see you at 5" },
    ///         { "type": "QUICK_REPLY", "text": "No, call me" }
    ///       ]
    /// ```
    pub RULE = {
        id: "formatting-in-template-button-label",
        aliases: ["formatting-in-button-label"],
        severity: Error,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_060)),
        finder: Finder::TemplateText(&[TextPlace::Label], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    if text.button != Some(ButtonKind::VoiceCall) {
        report_formatting(cx, &RULE, text, None);
    }
}
