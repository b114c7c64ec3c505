//! How the texts of templates are written.

pub mod body_too_long_with_samples;
pub mod formatting_in_button_label;
pub mod formatting_in_footer;
pub mod formatting_in_template_header;
pub mod line_breaks_in_card_body;
pub mod long_body;
pub mod too_many_emoji;
pub mod unusual_character_in_label;
pub mod vague_body;
pub mod whitespace_in_body;

use crate::check::{BodyCx, Rule};
use crate::rules::markup;
use crate::variable::Text;

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &body_too_long_with_samples::RULE,
    &formatting_in_button_label::RULE,
    &formatting_in_footer::RULE,
    &formatting_in_template_header::RULE,
    &line_breaks_in_card_body::RULE,
    &long_body::RULE,
    &too_many_emoji::RULE,
    &unusual_character_in_label::RULE,
    &vague_body::RULE,
    &whitespace_in_body::RULE,
];

/// Reports what a plain text in one line may not have: a line break, an emoji, formatting, or a
/// character that counts as formatting wherever it stands.
fn report_formatting(
    cx: &mut BodyCx<'_>,
    rule: &'static Rule,
    text: &Text<'_>,
    mark: Option<char>,
) {
    // White space alone is the worse fault.
    if text.text.trim().is_empty() {
        return;
    }
    let masked = text.masked();
    let stray = || mark.and_then(|it| masked.find(it).map(|at| at..at + it.len_utf8()));
    let faults = [
        (markup::line_break(&masked), "a line break"),
        (markup::emoji(&masked).next(), "an emoji"),
        (markup::marked(&masked).or_else(stray), "formatting"),
    ];
    for (range, what) in faults {
        let Some(range) = range else { continue };
        let span = cx.span_in(text.node, range);
        cx.report(rule, span, format!("{} has {what}", text.name()))
            .help("write it as plain text in one line");
    }
}
