//! `unsupported-whitespace-in-body`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// A body contains whitespace that Meta may reject.
    ///
    /// Providers report that Meta rejects a tab, more than four spaces in a row, and whitespace at
    /// the beginning or end. walint also reports a body that contains only whitespace.
    ///
    /// ```change template
    /// bad   /components/0/text: "Your repair is ready.     It waits for collection at the shop."
    /// bad   /components/0/text: "Your repair is ready.\tIt waits for collection at the shop."
    /// bad   /components/0/text: "Your repair is ready for collection at the shop. "
    /// bad   /components/0/text: " \n"
    /// good  /components/0/text: "Your repair is ready.\n\nIt waits for collection    at the shop."
    /// ```
    pub RULE = {
        id: "unsupported-whitespace-in-body",
        aliases: ["whitespace-in-body"],
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("templates/template-review"),
        api_error: None,
        finder: Finder::TemplateText(TextPlace::BODIES, check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let body = text.text;
    let trimmed = body.trim();
    // The schema reports an empty body.
    if body.is_empty() || text.is_opaque() {
        return;
    }
    if trimmed.is_empty() {
        let message = format!("{} contains only whitespace", text.name());
        cx.report(&RULE, text.node.span, message).help("add the text of the message");
        return;
    }
    let start = body.len() - body.trim_start().len();
    let inner = start..start + trimmed.len();
    let faults = [
        ((start > 0).then_some(0..start), "begins with whitespace"),
        (trimmed.find('\t').map(|it| start + it..start + it + 1), "contains a tab"),
        (spaces(body, &inner), "contains more than four spaces in a row"),
        ((inner.end < body.len()).then_some(inner.end..body.len()), "ends with whitespace"),
    ];
    for (range, what) in faults {
        let Some(range) = range else { continue };
        let (trust, source) = (Applicability::Unsafe, cx.source());
        let is_inside = inner.contains(&range.start);
        let (new, help) =
            if is_inside { (" ", "replace it with a space") } else { ("", "remove it") };
        let fix = Fix::replace_in_string(trust, source, text.node, range.clone(), new);
        let span = cx.span_in(text.node, range);
        cx.report(&RULE, span, format!("{} {what}", text.name())).help(help).fix(fix);
    }
}

/// The first run of more than four spaces.
fn spaces(text: &str, inner: &Range<usize>) -> Option<Range<usize>> {
    let start = inner.start + memchr::memmem::find(text[inner.clone()].as_bytes(), b"     ")?;
    let length = text[start..].bytes().take_while(|it| *it == b' ').count();
    Some(start..start + length)
}
