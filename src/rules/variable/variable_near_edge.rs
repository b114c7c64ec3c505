//! `variable-near-edge`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// A body ends with a variable that only punctuation or an emoji follows.
    ///
    /// Meta rejects a body that begins or ends with a variable. In 2026, it rejected some bodies
    /// that end with a variable and a full stop, and accepted others. Meta's own examples end like
    /// this. Punctuation before a variable at the beginning is an info, because Meta is not known
    /// to reject it.
    ///
    /// ```change template-with-variable
    /// bad   /components/0/text: "You can collect your repair at the shop on {{1}}."
    /// bad   /components/0/text: "¡{{1}}, your repair is ready for collection at the shop!"
    /// good  /components/0/text: "You can collect your repair at the shop on {{1}} or later."
    /// ```
    pub RULE = {
        id: "variable-near-edge",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::with_subcode(100, 2_388_299)),
        finder: Finder::TemplateText(&[TextPlace::Body], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let (Some(first), Some(last)) = (text.variables().next(), text.variables().next_back()) else {
        return;
    };
    let is_thin = |it: &str| {
        !it.trim().is_empty()
            && !it.contains(|it: char| it.is_alphanumeric() || "{}<>".contains(it))
    };
    let faults = [
        (
            &text.text[..first.range.start],
            first,
            Severity::Info,
            "the body has no word before its first variable",
            "add a word before the variable",
        ),
        (
            &text.text[last.range.end..],
            last,
            Severity::Warning,
            "the body has no word after its last variable",
            "add a word after the variable",
        ),
    ];
    for (_, part, severity, message, help) in faults.into_iter().filter(|it| is_thin(it.0)) {
        let span = cx.span_in(text.node, part.range.clone());
        let diagnostic = cx.report(&RULE, span, message).help(help).severity(severity);
        if severity == Severity::Warning {
            diagnostic.api_error = RULE.meta.api_error;
        }
    }
}
