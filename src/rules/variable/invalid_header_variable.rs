//! `invalid-header-variable`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::{PartKind, TemplateText, TextPlace};

declare_rule! {
    /// A text header has more than one variable, or a number other than `{{1}}`.
    ///
    /// Meta accepts a single variable in a header. A numbered one is always `{{1}}`, because each
    /// text has its own numbers.
    ///
    /// ```change template-with-header-and-footer
    /// bad   /components/0/text: "Repair {{1}} of {{2}} is ready"
    ///   and  /components/0/example/header_text/1: "Monday"
    /// ```
    ///
    /// ```change template-with-variable
    /// bad   /components/0: (before) {
    ///         "type": "HEADER",
    ///         "format": "TEXT",
    ///         "text": "Repair {{2}} is ready",
    ///         "example": { "header_text": ["R-2207"] }
    ///       }
    /// good  /components/0: (before) {
    ///         "type": "HEADER",
    ///         "format": "TEXT",
    ///         "text": "Repair {{1}} is ready",
    ///         "example": { "header_text": ["R-2207"] }
    ///       }
    /// ```
    pub RULE = {
        id: "invalid-header-variable",
        aliases: ["header-variable-count"],
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_047)),
        finder: Finder::TemplateText(TextPlace::HEADERS, check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let mut variables = text.distinct();
    let Some(first) = variables.next() else { return };
    let (part, message, help) = match variables.next() {
        Some(second) => (
            second,
            "the header has more than one variable",
            "keep one variable, and move the others into the body",
        ),
        None if first.kind == PartKind::Name || first.name(text.text) == "1" => return,
        None => (first, "the variable in the header is not `{{1}}`", "change it to `{{1}}`"),
    };
    let span = cx.span_in(text.node, part.range.clone());
    cx.report(&RULE, span, message).help(help);
}
