//! `adjacent-variables`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// Two variables are next to each other.
    ///
    /// At first, Meta accepts a template with only whitespace between two variables. It then
    /// rejects the template in review with `INVALID_FORMAT`.
    ///
    /// ```change template
    /// bad   /components: [
    ///         {
    ///           "type": "BODY",
    ///           "text": "Hello {{1}} {{2}}, your repair is ready for collection at the shop.",
    ///           "example": { "body_text": [["Ana", "Lima"]] }
    ///         }
    ///       ]
    /// good  /components: [
    ///         {
    ///           "type": "BODY",
    ///           "text": "Hello {{1}}, your repair {{2}}/{{3}} is ready for collection at the shop next "
    ///             + "door.",
    ///           "example": { "body_text": [["Ana", "R-2207", "2"]] }
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "adjacent-variables",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("webhooks/reference/message_template_status_update"),
        api_error: None,
        finder: Finder::TemplateText(TextPlace::BODIES, check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    // Another rule reports a body that is only variables.
    let mut end = 0;
    let is_only_variables = text.variables().all(|it| {
        let between = &text.text[end..it.range.start];
        end = it.range.end;
        between.trim().is_empty()
    });
    if is_only_variables && text.text[end..].trim().is_empty() {
        return;
    }
    for (first, second) in text.variables().zip(text.variables().skip(1)) {
        let (first, second) = (&first.range, &second.range);
        if !text.text[first.end..second.start].trim().is_empty() {
            continue;
        }
        let span = cx.span_in(text.node, first.start..second.end);
        cx.report(&RULE, span, "two variables have no text between them")
            .help("add a word between them, or merge them into one variable");
    }
}
