//! `placeholder-as-sample`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{PartKind, TextSample, parse};

declare_rule! {
    /// A sample value is a variable or a dummy word.
    ///
    /// Reviewers at Meta read sample values to see what a message will contain, and may reject a
    /// template with `{{1}}`, `test` or `string`. walint treats a name in braces as a placeholder
    /// of the file if the text has no such variable.
    ///
    /// ```change template-with-variable
    /// bad   /components/0/example/body_text: [["{{1}}"]]
    /// bad   /components/0/example/body_text: [["string"]]
    /// good  /components/0/text: "Hello {{1}}, your {{2}} is ready for collection at the shop."
    ///   and  /components/0/example/body_text: [["{{sample_of_name}}", "test drive"]]
    /// ```
    pub RULE = {
        id: "placeholder-as-sample",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/template-review"),
        api_error: None,
        finder: Finder::Sample(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, sample: TextSample<'_>) {
    const WORDS: [&str; 9] =
        ["foo", "lorem", "lorem ipsum", "sample text", "string", "test", "testing", "xxx", "xxxx"];
    let TextSample { text, node, value } = sample;
    let variable = parse(value).into_iter().find(|it| match it.kind {
        PartKind::Number => true,
        PartKind::Name => text.names().any(|name| name == it.name(value)),
        PartKind::Malformed(_)
        | PartKind::Unbalanced
        | PartKind::Stray
        | PartKind::Single
        | PartKind::Unknown => false,
    });
    let is_filler = || WORDS.iter().any(|it| it.eq_ignore_ascii_case(value.trim()));
    let (range, message) = match variable {
        Some(part) => (part.range, "a sample value contains a variable"),
        None if is_filler() => (0..value.len(), "a sample value is a dummy word"),
        None => return,
    };
    let span = cx.span_in(node, range);
    cx.report(&RULE, span, message).help("set it to a realistic value");
}
