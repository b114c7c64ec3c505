//! `formatting-in-template-header`.

use super::report_formatting;
use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// The text of a header contains formatting, an emoji or a line break.
    ///
    /// A header is plain text in one line, without asterisks. Meta rejects other headers: its
    /// message says that the format of the header is incorrect.
    ///
    /// ```change template
    /// bad   /components/0: (before) {
    ///         "type": "HEADER",
    ///         "format": "TEXT",
    ///         "text": "*Repair* is ready"
    ///       }
    /// bad   /components/0: (before) {
    ///         "type": "HEADER",
    ///         "format": "TEXT",
    ///         "text": "Repair is ready 🔧"
    ///       }
    /// bad   /components/0: (before) {
    ///         "type": "HEADER",
    ///         "format": "TEXT",
    ///         "text": "Repair\nis ready"
    ///       }
    /// good  /components/0: (before) {
    ///         "type": "HEADER",
    ///         "format": "TEXT",
    ///         "text": "Repair no_2207 is ready – 5 ~ 7 days"
    ///       }
    /// ```
    pub RULE = {
        id: "formatting-in-template-header",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_047)),
        finder: Finder::TemplateText(TextPlace::HEADERS, check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    report_formatting(cx, &RULE, text, Some('*'));
}
