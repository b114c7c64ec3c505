//! `unused-sample`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::{Family, PartKind, TemplateText, TextPlace};

declare_rule! {
    /// A text without variables has sample values, or an empty `example`.
    ///
    /// The most common causes are a variable in the wrong format, and a text that was changed
    /// without its sample values. Meta rejected such a template, and one with `"example": {}`, in
    /// 2026, but only one team has reported this. walint therefore reports a warning. It does not
    /// report an empty array of sample values.
    ///
    /// ```change template
    /// bad   /components/0/example: { "body_text": [["Ana"]] }
    /// bad   /components/0/example: {}
    /// good  /components: [
    ///         {
    ///           "type": "BODY",
    ///           "text": "Hello {{1}}, your repair {{2}} is ready for collection at the shop.",
    ///           "example": { "body_text": [["Ana", "R-2207"]] }
    ///         }
    ///       ]
    /// good  /components/0/example: { "body_text": [[]] }
    /// ```
    pub RULE = {
        id: "unused-sample",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_043)),
        finder: Finder::TemplateText(TextPlace::HEADERS_AND_BODIES, check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    // A part that is not a variable may have been meant as one.
    let has_other = text.parts.iter().any(|it| !it.is_variable());
    if text.is_open() || (has_other && !text.has_variable()) {
        return;
    }
    let has_names = text.names().next().is_some();
    let has_numbers = text.variables().any(|it| it.kind == PartKind::Number);
    let all = text.samples.as_deref().unwrap_or_default();
    for samples in all.iter().filter(|it| !it.values.is_empty()) {
        // Another rule reports values that are only in the wrong format.
        let is_used = match samples.family {
            Family::Positional => has_numbers || (has_names && all.len() == 1),
            Family::Named => has_names || (has_numbers && all.len() == 1),
        };
        if is_used {
            continue;
        }
        let message = format!("{} has no variable for `{}`", text.name(), samples.key);
        cx.report(&RULE, samples.node.span, message)
            .help(format!("remove `{}`, or add the variables to the text", samples.key));
    }
    let example = text.owner.get("example").filter(|it| it.is_object() && it.complete);
    if !has_names
        && !has_numbers
        && let Some(example) = example.filter(|it| it.members().is_empty())
    {
        let message = format!("{} has no variables but an empty `example`", text.name());
        cx.report(&RULE, example.span, message).help("remove `example`");
    }
}
