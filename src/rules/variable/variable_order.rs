//! `variable-order`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPart, TextPlace};

declare_rule! {
    /// The variables of a text do not first appear in the order of their numbers.
    ///
    /// The documentation describes ordered numbers, but Meta approves templates with `{{2}}` before
    /// `{{1}}`. A program that sends the values in the order of the text would swap them.
    ///
    /// ```change template
    /// bad   /components: [
    ///         {
    ///           "type": "BODY",
    ///           "text": "Your repair {{2}} is ready for collection, {{1}}, at the shop next door.",
    ///           "example": { "body_text": [["Ana", "R-2207"]] }
    ///         }
    ///       ]
    /// good  /components: [
    ///         {
    ///           "type": "BODY",
    ///           "text": "Your repair {{1}} is ready, {{2}}. Bring number {{1}} with you to the shop "
    ///             + "next door.",
    ///           "example": { "body_text": [["R-2207", "Ana"]] }
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "variable-order",
        severity: Info,
        category: Variable,
        page: page!("templates/overview"),
        api_error: None,
        finder: Finder::TemplateText(TextPlace::BODIES, check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let number = |it: &TextPart| it.name(text.text).parse::<usize>().ok();
    let numbers = text.distinct().filter_map(|it| Some((number(it)?, it)));
    let Some((_, (number, part))) = numbers.clone().enumerate().find(|(n, it)| it.0 != n + 1)
    else {
        return;
    };
    // Another rule reports numbers with a gap.
    let is_whole = (1..=numbers.clone().count()).all(|n| numbers.clone().any(|it| it.0 == n));
    if !is_whole || text.is_open() {
        return;
    }
    let span = cx.span_in(text.node, part.range.clone());
    cx.report(
        &RULE,
        span,
        format!("`{{{{{number}}}}}` appears before a variable with a lower number"),
    )
    .help("number the variables in the order in which they appear");
}
