//! `unsupported-whitespace-in-sample`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::TextSample;

declare_rule! {
    /// A sample value contains a line break, a tab or more than four spaces in a row.
    ///
    /// Meta rejects such a value in a message, so the sample value does not show what a message can
    /// contain.
    ///
    /// ```change template-with-variable
    /// bad   /components/0/example/body_text: [["receipt\nbox"]]
    /// good  /components/0/example/body_text: [["receipt,    box"]]
    /// ```
    pub RULE = {
        id: "unsupported-whitespace-in-sample",
        aliases: ["whitespace-in-sample"],
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("support/error-codes"),
        api_error: None,
        finder: Finder::Sample(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, sample: TextSample<'_>) {
    let TextSample { node, value, .. } = sample;
    let (range, what) = if let Some(at) = value.find(['\n', '\r', '\t']) {
        (at..at + 1, if value[at..].starts_with('\t') { "a tab" } else { "a line break" })
    } else if let Some(at) = value.find("     ") {
        let length = value[at..].bytes().take_while(|it| *it == b' ').count();
        (at..at + length, "more than four spaces in a row")
    } else {
        return;
    };
    let span = cx.span_in(node, range);
    cx.report(&RULE, span, format!("a sample value contains {what}"))
        .help("replace it with a single space");
}
