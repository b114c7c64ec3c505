//! `header-variable-count`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::{PartKind, TextPart, TextPlace};

declare_rule! {
    /// A text header has more than one variable, or one that is not `{{1}}`.
    ///
    /// A header takes a single variable; by number it is `{{1}}`, whatever the numbers in the body.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "HEADER",
    ///       "format": "TEXT",
    ///       "text": "Repair {{1}} of {{2}} is ready",
    ///       "example": { "header_text": ["R-2207", "Monday"] }
    ///     },
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "HEADER",
    ///       "format": "TEXT",
    ///       "text": "Repair {{2}} is ready",
    ///       "example": { "header_text": ["R-2207"] }
    ///     },
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{1}}, your repair is ready for collection at the shop.",
    ///       "example": { "body_text": [["Ana"]] }
    ///     }
    ///   ]
    /// }
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
    ///       "text": "Repair {{1}} is ready",
    ///       "example": { "header_text": ["R-2207"] }
    ///     },
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{1}}, your repair is ready for collection at the shop.",
    ///       "example": { "body_text": [["Ana"]] }
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "header-variable-count",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_047)),
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for text in cx.texts().texts_for(TextPlace::Header) {
        let distinct = text.distinct();
        let is_first = |it: &TextPart| it.kind == PartKind::Name || it.name(text.text) == "1";
        let (part, message, help) = match distinct[..] {
            [] => continue,
            [part] if is_first(part) => continue,
            [part] => (part, "the variable of a header is not `{{1}}`", "number it `{{1}}`"),
            [_, part, ..] => (
                part,
                "the header has more than one variable",
                "keep one, and move the others into the body",
            ),
        };
        let span = cx.span_in(text.node, part.range.clone());
        cx.report(&RULE, span, message).help(help);
    }
}
