//! `variable-at-edge`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// The body of a template begins or ends with a variable.
    ///
    /// Meta rejects it, and ignores whitespace at the beginning or end. walint does not report
    /// headers and the bodies of cards, because Meta has approved both with a variable there.
    ///
    /// ```change template-with-variable
    /// bad   /components/0/text: "{{1}}, your repair is ready for collection at the shop."
    /// bad   /components/0/text: "You can collect your repair at the shop on {{1}}"
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "HEADER",
    ///       "format": "TEXT",
    ///       "text": "Repair {{1}}",
    ///       "example": { "header_text": ["R-2207"] }
    ///     },
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{1}}, your repair {{2}} is ready for collection at the shop.",
    ///       "example": { "body_text": [["Ana", "R-2207"]] }
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "variable-at-edge",
        severity: Error,
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
    let starts = text.text[..first.range.start].trim().is_empty();
    let ends = text.text[last.range.end..].trim().is_empty();
    let is_whole = starts && ends && text.plain().all(|(_, it)| it.trim().is_empty());
    let faults = [
        (is_whole && !text.is_open(), first, "is only", "add words around the variable"),
        (!is_whole && starts, first, "begins with", "add a word before the variable"),
        (!is_whole && ends, last, "ends with", "add a word after the variable"),
    ];
    for (_, part, how, help) in faults.into_iter().filter(|it| it.0) {
        let span = cx.span_in(text.node, part.range.clone());
        cx.report(&RULE, span, format!("{} {how} a variable", text.name())).help(help);
    }
}
