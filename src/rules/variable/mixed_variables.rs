//! `mixed-variables`.

use crate::check::{BodyCx, Finder};
use crate::model::{Format, Template};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::variable::format_error;
use crate::variable::{PartKind, TextPlace};

declare_rule! {
    /// A template mixes numbered and named variables.
    ///
    /// Meta rejects it: `parameter_format` applies to all variables in header, body and cards, and
    /// numbered variables are the default. The URLs of buttons may have `{{1}}` in either format.
    ///
    /// ```change template-with-named-variable
    /// bad   /components/0/text:
    ///       "Hello {{first_name}}, your repair {{1}} is ready for collection at the shop."
    /// good  /components/0/text:
    ///       "Hello {{first_name}}, your repair is ready for collection at the shop."
    ///   and  /components/1: {
    ///         "type": "BUTTONS",
    ///         "buttons": [
    ///           {
    ///             "type": "URL",
    ///             "text": "See repair",
    ///             "url": "https://shop.example/repairs/{{1}}",
    ///             "example": ["2207"]
    ///           }
    ///         ]
    ///       }
    /// ```
    pub RULE = {
        id: "mixed-variables",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/overview"),
        api_error: Some(ApiError::with_subcode(100, 2_388_072)),
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let first = |kind| cx.texts().first_part(TextPlace::HEADERS_AND_BODIES, kind);
    let (Some(number), Some(name)) = (first(PartKind::Number), first(PartKind::Name)) else {
        return;
    };
    let (wrong, right, help) = match template.format {
        Format::Named => (number, name, "replace the number with a name"),
        Format::Positional => (name, number, "replace the name with a number"),
        Format::Unknown => (name, number, "use either numbers or names for all variables"),
    };
    let span = cx.span_in(wrong.0.node, wrong.1.range.clone());
    let other = cx.span_in(right.0.node, right.1.range.clone());
    cx.report(&RULE, span, "the template mixes numbered and named variables")
        .help(help)
        .related(other, "the first variable of the other format")
        .api_error = Some(format_error(wrong.0.place));
}
