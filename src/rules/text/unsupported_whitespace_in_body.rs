//! `unsupported-whitespace-in-body`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// A body has white space that providers report to be refused.
    ///
    /// walint reports a tab, more than four spaces in a row, white space at the beginning or end,
    /// and a body of white space alone.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is ready.     It waits for collection at the shop."
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready.\tIt waits for collection at the shop." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop. " }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": " \n" }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is ready.\n\nIt waits for collection    at the shop."
    ///     }
    ///   ]
    /// }
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
    // A body without anything is known to the schema.
    if body.is_empty() || text.is_opaque() {
        return;
    }
    if trimmed.is_empty() {
        let message = format!("{} is nothing but white space", text.name());
        cx.report(&RULE, text.node.span, message).help("write the text of the message");
        return;
    }
    let start = body.len() - body.trim_start().len();
    let inner = start..start + trimmed.len();
    let faults = [
        ((start > 0).then_some(0..start), "begins with white space"),
        (trimmed.find('\t').map(|it| start + it..start + it + 1), "has a tab"),
        (spaces(body, &inner), "has more than four spaces in a row"),
        ((inner.end < body.len()).then_some(inner.end..body.len()), "ends with white space"),
    ];
    for (range, what) in faults {
        let Some(range) = range else { continue };
        let (trust, source) = (Applicability::Unsafe, cx.source());
        let new = if inner.contains(&range.start) { " " } else { "" };
        let fix = Fix::replace_in_string(trust, source, text.node, range.clone(), new);
        let span = cx.span_in(text.node, range);
        cx.report(&RULE, span, format!("{} {what}", text.name())).help("remove it").fix(fix);
    }
}

/// The first more than four spaces in a row.
fn spaces(text: &str, inner: &Range<usize>) -> Option<Range<usize>> {
    let start = inner.start + memchr::memmem::find(text[inner.clone()].as_bytes(), b"     ")?;
    let length = text[start..].bytes().take_while(|it| *it == b' ').count();
    Some(start..start + length)
}
