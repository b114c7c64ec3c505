//! `adjacent-variables`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::variable::TextPlace;

declare_rule! {
    /// Two variables stand next to each other.
    ///
    /// With nothing but white space between two variables, the template is accepted at first and then
    /// rejected in review with `INVALID_FORMAT`.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{1}} {{2}}, your repair is ready for collection at the shop.",
    ///       "example": { "body_text": [["Ana", "Lima"]] }
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
    ///       "type": "BODY",
    ///       "text": "Hello {{1}}, your repair {{2}}/{{3}} is ready for collection at the shop next door.",
    ///       "example": { "body_text": [["Ana", "R-2207", "2"]] }
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "adjacent-variables",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("webhooks/reference/message_template_status_update"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for text in cx.texts().texts_for(TextPlace::Body) {
        let variables: Vec<_> = text.variables().collect();
        // A body of variables alone is a fault of its own.
        let mut end = 0;
        let is_blank_between = variables.iter().all(|it| {
            let between = &text.text[end..it.range.start];
            end = it.range.end;
            between.trim().is_empty()
        });
        if is_blank_between && text.text[end..].trim().is_empty() {
            continue;
        }
        for pair in variables.windows(2) {
            let (first, second) = (&pair[0].range, &pair[1].range);
            if !text.text[first.end..second.start].trim().is_empty() {
                continue;
            }
            let span = cx.span_in(text.node, first.start..second.end);
            cx.report(&RULE, span, "two variables stand next to each other")
                .help("write a word or a sign between them, or make them one variable");
        }
    }
}
