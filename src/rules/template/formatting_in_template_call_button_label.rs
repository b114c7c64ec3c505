//! `formatting-in-template-call-button-label`.

use crate::check::{BodyCx, Finder};
use crate::json::placeholders;
use crate::model::{Button, ButtonKind, ComponentKind, Format, Template};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::markup;
use std::ops::Range;

declare_rule! {
    /// The label of a call button contains formatting, an emoji, a line break or a variable.
    ///
    /// Meta accepts only plain text in one line. walint treats `{{1}}` as a variable. It treats a
    /// name in braces as a variable only if the template has the `NAMED` format and its body has
    /// the same variable. Otherwise, a program may fill in the name.
    ///
    /// ```change template-with-call-button
    /// bad   /components/1/buttons/0/text: "*Call* us"
    /// bad   /components/1/buttons/0/text: "Call us 📞"
    /// bad   /components/1/buttons/0/text: "Call\nus"
    /// bad   /components/1/buttons/0/text: "Call {{1}}"
    /// good  /components/1/buttons/0/text: "{{call_label}}"
    /// ```
    pub RULE = {
        id: "formatting-in-template-call-button-label",
        aliases: ["markup-in-template-call-button-label"],
        severity: Error,
        category: Template,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::with_subcode(100, 2_388_060)),
        finder: Finder::Button(&[ButtonKind::VoiceCall], check),
    }
}

fn check(cx: &mut BodyCx<'_>, button: Button<'_>) {
    let Some(label) = button.get("text") else { return };
    let Some(text) = label.as_str() else { return };
    let Some((range, name, what)) = fault(cx.template(), text) else { return };
    let span = cx.span_in(label, range);
    cx.report(&RULE, span, format!("the label of a call button contains {name}"))
        .help(format!("remove the {what}"));
}

/// The first thing that a label must not contain: its place, and its name with and without an
/// article.
fn fault(
    template: &Template<'_>,
    text: &str,
) -> Option<(Range<usize>, &'static str, &'static str)> {
    let variable = placeholders(text).find(|it| is_variable(template, &text[it.clone()]));
    if let Some(range) = variable {
        return Some((range, "a variable", "variable"));
    }
    let line_break = || Some((markup::line_break(text)?, "a line break", "line break"));
    let emoji = || Some((markup::emoji(text).next()?, "an emoji", "emoji"));
    let marked = || Some((markup::marked(text)?, "formatting", "formatting characters"));
    line_break().or_else(emoji).or_else(marked)
}

/// Tells whether braces are a variable of the template, not a placeholder of the file.
fn is_variable(template: &Template<'_>, placeholder: &str) -> bool {
    let name = placeholder.trim_start_matches("{{").trim_end_matches("}}");
    if name.len() + 4 != placeholder.len() {
        return false;
    }
    if !name.is_empty() && name.bytes().all(|it| it.is_ascii_digit()) {
        return true;
    }
    let bodies = || template.own().into_iter().flat_map(|it| it.of(ComponentKind::Body));
    let is_in = |text: &str| text.contains(placeholder);
    template.format == Format::Named && bodies().any(|it| it.get_str("text").is_some_and(is_in))
}
