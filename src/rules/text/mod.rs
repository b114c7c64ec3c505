//! Rules for the length, the formatting and the whitespace of template texts.

pub mod body_too_long_for_some_templates;
pub mod body_too_long_with_samples;
pub mod formatting_in_footer;
pub mod formatting_in_template_button_label;
pub mod formatting_in_template_header;
pub mod text_too_long_as_written;
pub mod too_many_emoji;
pub mod too_many_line_breaks;
pub mod too_many_line_breaks_in_template_card;
pub mod unsupported_whitespace_in_body;
pub mod unusual_character_in_label;
pub mod vague_body;

use crate::check::{BodyCx, Rule};
use crate::json::Node;
use crate::model::{ButtonKind, ComponentKind, Level, Template};
use crate::rule::page;
use crate::rules::{markup, page};
use crate::variable::{Family, Sample, TemplateText, TextPlace};

/// The rules of this folder, by id.
pub static RULES: &[&Rule] = &[
    &body_too_long_for_some_templates::RULE,
    &body_too_long_with_samples::RULE,
    &formatting_in_footer::RULE,
    &formatting_in_template_button_label::RULE,
    &formatting_in_template_header::RULE,
    &text_too_long_as_written::RULE,
    &too_many_emoji::RULE,
    &too_many_line_breaks::RULE,
    &too_many_line_breaks_in_template_card::RULE,
    &unsupported_whitespace_in_body::RULE,
    &unusual_character_in_label::RULE,
    &vague_body::RULE,
];

/// Reports what a plain text in one line must not contain: a line break, an emoji, formatting, or the
/// character `mark`.
fn report_formatting(
    cx: &mut BodyCx<'_>,
    rule: &'static Rule,
    text: &TemplateText<'_>,
    mark: Option<char>,
) {
    // Another rule reports a text of only whitespace.
    if text.text.trim().is_empty() {
        return;
    }
    let masked = text.masked();
    report_break_and_emoji(cx, rule, text, &masked);
    let stray = || mark.and_then(|it| masked.find(it).map(|at| at..at + it.len_utf8()));
    let Some(range) = markup::marked(&masked).or_else(stray) else { return };
    let span = cx.span_in(text.node, range);
    cx.report(rule, span, format!("{} contains formatting", text.name()))
        .help("remove the formatting characters");
}

/// Reports the first line break and the first emoji in a text, whose variables are masked.
fn report_break_and_emoji(
    cx: &mut BodyCx<'_>,
    rule: &'static Rule,
    text: &TemplateText<'_>,
    masked: &str,
) {
    let faults = [
        (markup::line_break(masked), "a line break", "replace the line break with a space"),
        (markup::emoji(masked).next(), "an emoji", "remove the emoji"),
    ];
    for (range, what, help) in faults {
        let Some(range) = range else { continue };
        let span = cx.span_in(text.node, range);
        cx.report(rule, span, format!("{} contains {what}", text.name())).help(help);
    }
}

/// The maximum number of characters of a header or body.
///
/// A body has 600 in a limited-time offer and 160 in a single-product template or a card.
fn limit(template: &Template<'_>, text: &TemplateText<'_>) -> usize {
    let own = |is_one: fn(&Level<'_>) -> bool| template.own().is_some_and(is_one);
    if text.place.is_header() {
        60
    } else if text.place == TextPlace::CardBody
        || own(|it| it.find_button(&[ButtonKind::Spm]).is_some())
    {
        160
    } else if own(|it| it.find(ComponentKind::LimitedTimeOffer).is_some()) {
        600
    } else {
        1024
    }
}

/// The page of a [`limit`].
fn limit_page(template: &Template<'_>, text: &TemplateText<'_>) -> &'static str {
    let is_card = text.place == TextPlace::CardBody;
    match limit(template, text) {
        160 if is_card => page::MEDIA_CARDS,
        160 => page!("catalogs/spm-template-messages"),
        600 => page!("templates/marketing-templates/limited-time-offer-templates"),
        _ => page!("templates/components"),
    }
}

/// The number of characters with each variable replaced by its sample value.
fn filled_in(text: &TemplateText<'_>) -> usize {
    let plain: usize = text.plain().map(|(_, it)| it.chars().count()).sum();
    let values = |family| text.samples_of(family).map_or(&[][..], |it| &it.values);
    let parts: usize = text
        .parts
        .iter()
        .map(|part| {
            let name = part.name(text.text);
            let number = name.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
            let sample = match number {
                Some(number) => values(Family::Positional).get(number),
                None => values(Family::Named).iter().find(|it| is_called(it, name)),
            };
            let sample = sample.and_then(|it| it.value?.as_str());
            sample.unwrap_or(&text.text[part.range.clone()]).chars().count()
        })
        .sum();
    plain + parts
}

fn is_called(sample: &Sample<'_>, name: &str) -> bool {
    sample.name.and_then(Node::as_str) == Some(name)
}
