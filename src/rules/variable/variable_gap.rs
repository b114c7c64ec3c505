//! `variable-gap`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::variable::format_error;
use crate::variable::{PartKind, TemplateText, TextPart, TextPlace};

declare_rule! {
    /// The variables of a text are not numbered from 1 without a gap.
    ///
    /// Meta rejects templates with a gap. Header, body, the body of each card and the URL of each
    /// button have their own numbers, which begin with `{{1}}`. A text with *n* different variables
    /// has all numbers up to *n*, without leading zeros.
    ///
    /// ```change template-with-variable
    /// bad   /components/0/text:
    ///       "Hello {{1}}, your repair {{3}} is ready for collection at the shop."
    ///   and  /components/0/example/body_text/0/1: "R-2207"
    /// bad   /components/0/text: "Hello {{01}}, your repair is ready for collection at the shop."
    /// bad   /components/1: {
    ///         "type": "BUTTONS",
    ///         "buttons": [
    ///           {
    ///             "type": "URL",
    ///             "text": "See repair",
    ///             "url": "https://shop.example/repairs/{{2}}",
    ///             "example": ["2207"]
    ///           }
    ///         ]
    ///       }
    /// good  /components/0/text:
    ///       "Hello {{1}}, your repair {{2}} is ready for collection at the shop."
    ///   and  /components/0/example/body_text/0/1: "R-2207"
    /// good  /components/0/text:
    ///       "Hello {{1}}, your repair is ready for collection. Thank you, {{1}}, and see you "
    ///         + "soon."
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
        id: "variable-gap",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/overview"),
        api_error: Some(ApiError::with_subcode(100, 2_388_072)),
        finder: Finder::TemplateText(&[TextPlace::Body, TextPlace::CardBody, TextPlace::Url], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let numbers = text.distinct().filter(|it| it.kind == PartKind::Number);
    let number = |it: &TextPart| it.name(text.text).parse::<usize>().unwrap_or(usize::MAX);
    let is_padded = |it: &TextPart| it.name(text.text).starts_with('0');
    let is_next = |(n, it): (usize, &TextPart)| number(it) == n + 1 && !is_padded(it);
    if numbers.clone().enumerate().all(is_next) || text.is_open() {
        return;
    }
    let mut sorted: Vec<_> = numbers.collect();
    sorted.sort_by_key(|it| number(it));
    let padded = sorted.iter().find(|it| is_padded(it));
    let beyond = sorted.iter().enumerate().find(|(n, it)| number(it) != n + 1);
    let (part, message) = match (padded, beyond) {
        (Some(part), _) => (part, "the number of a variable begins with a zero".to_owned()),
        (None, Some((n, part))) => {
            (part, format!("variable `{{{{{}}}}}` is missing in {}", n + 1, text.name()))
        }
        (None, None) => return,
    };
    let span = cx.span_in(text.node, part.range.clone());
    cx.report(&RULE, span, message).help("number the variables from 1, without a gap").api_error =
        Some(format_error(text.place));
}
