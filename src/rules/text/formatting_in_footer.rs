//! `formatting-in-footer`.

use super::report_break_and_emoji;
use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::markup;
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// A footer contains a line break, an emoji or formatting.
    ///
    /// Meta rejects a footer with a line break or an emoji: its message names "newlines or emojis".
    /// Meta accepts formatting characters, such as `_` around a word, and approves footers that
    /// contain them. The documentation does not say that WhatsApp shows a footer in bold or
    /// italics, so walint reports these characters as an info.
    ///
    /// ```change template-edit
    /// bad   /components/1/text: "_The repair shop_"
    /// bad   /components/1/text: "The repair shop 🔧"
    /// bad   /components/1/text: "The repair shop\nOpen until six"
    /// good  /components/1/text: "*Terms apply. © The repair shop"
    /// ```
    pub RULE = {
        id: "formatting-in-footer",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::with_subcode(100, 2_388_073)),
        finder: Finder::TemplateText(&[TextPlace::Footer], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    // Another rule reports a text of only whitespace.
    if text.text.trim().is_empty() {
        return;
    }
    let masked = text.masked();
    report_break_and_emoji(cx, &RULE, text, &masked);
    let Some(range) = markup::marked(&masked) else { return };
    let span = cx.span_in(text.node, range);
    cx.report(&RULE, span, "the footer contains formatting")
        .help("remove the formatting characters")
        .severity(Severity::Info);
}
