//! `too-many-line-breaks`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// A body has more than two line breaks in a row.
    ///
    /// Meta rejects it: a body "can't have more than two consecutive newline characters". Meta uses
    /// the same subcode for headers. Meta's response to spaces or tabs between the line breaks, and
    /// to line breaks of Windows, is not known. walint reports a warning for these. Another rule
    /// checks the bodies of cards.
    ///
    /// ```change template
    /// bad   /components/0/text: "Your repair is ready.\n\n\nIt waits for collection at the shop."
    /// bad   /components/0/text: "Your repair is ready.\n\n \nIt waits for collection at the shop."
    /// good  /components/0/text: "Your repair is ready.\n\nIt waits for collection at the shop."
    /// ```
    pub RULE = {
        id: "too-many-line-breaks",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("templates/template-review"),
        api_error: Some(ApiError::with_subcode(100, 2_388_047)),
        finder: Finder::TemplateText(&[TextPlace::Body], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let Some((range, is_rejected)) = line_breaks(text.text).filter(|_| !text.is_opaque()) else {
        return;
    };
    let message = if is_rejected {
        "the body has more than two line breaks in a row"
    } else {
        "the body has more than two line breaks without text between them"
    };
    let span = cx.span_in(text.node, range);
    let diagnostic = cx.report(&RULE, span, message);
    diagnostic.help("leave one empty line between the paragraphs");
    if !is_rejected {
        diagnostic.severity(Severity::Warning);
    }
}

/// The worst run of whitespace with more than two line breaks, and whether Meta is known to reject it;
/// whitespace at the beginning and end of the text does not count.
fn line_breaks(text: &str) -> Option<(Range<usize>, bool)> {
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len();
    let mut first = None;
    let mut from = start;
    while let Some(found) = text.get(from..end).and_then(|it| it.find('\n')) {
        let at = from + found;
        let at = at - usize::from(text[from..at].ends_with('\r'));
        let white = text[at..end].bytes().take_while(|it| b" \r\n\t".contains(it)).count();
        let stretch = &text[at..at + white];
        if stretch.contains("\n\n\n") {
            return Some((at..at + white, true));
        }
        if first.is_none() && stretch.matches('\n').count() > 2 {
            first = Some((at..at + white, false));
        }
        from = at + white;
    }
    first
}
