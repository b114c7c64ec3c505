//! `truncated-marketing-body`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, HeaderFormat};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// The body of a marketing message has more lines than WhatsApp shows at first.
    ///
    /// WhatsApp truncates a body with a link and without buttons after 5 lines. It truncates a body
    /// below an image or video after 3 lines, and a body without a header after 4. walint counts
    /// only the line breaks in the text, so WhatsApp may truncate a body earlier.
    ///
    /// ```change marketing-template
    /// bad   /components/0/text:
    ///       "The garden days begin.\n\nCome by until Sunday,\ntake home two plants\nand pay "
    ///         + "for one."
    /// good  /components/0/text:
    ///       "The garden days begin.\nCome by until Sunday,\ntake home two plants\nand pay for "
    ///         + "one."
    /// ```
    pub RULE = {
        id: "truncated-marketing-body",
        severity: Info,
        in_export: InfoUntilApproved,
        category: Review,
        page: page!("marketing-messages/features"),
        api_error: None,
        finder: Finder::TemplateText(&[TextPlace::Body], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let template = cx.template();
    let Some(own) = template.own().filter(|_| template.category == Some(Category::Marketing))
    else {
        return;
    };
    let body = text.text.trim();
    // Another rule reports too many line breaks in a row, so they count as if they were fixed.
    let n_lines = lines(body);
    if n_lines <= 3 || text.is_open() {
        return;
    }
    let has_link = body.contains("https://") || body.contains("http://");
    let limit = if has_link && own.find(ComponentKind::Buttons).is_none() {
        5
    } else {
        match own.header_format() {
            Some((HeaderFormat::Image | HeaderFormat::Video | HeaderFormat::Gif, _)) => 3,
            _ if own.find(ComponentKind::Header).is_some() => return,
            _ => 4,
        }
    };
    if n_lines > limit {
        let message = format!("the body has {n_lines} lines; WhatsApp shows {limit} at first");
        cx.report(&RULE, text.node.span, message)
            .help(format!("put what matters into the first {limit} lines"));
    }
}

/// The number of lines; several empty lines in a row count as one.
fn lines(body: &str) -> usize {
    let mut is_after_empty = false;
    let is_shown = |line: &&str| {
        let is_empty = line.trim().is_empty();
        !(std::mem::replace(&mut is_after_empty, is_empty) && is_empty)
    };
    body.lines().filter(is_shown).count()
}
