//! `placeholder-as-sample`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::variable::samples;
use crate::variable::{PartKind, parse};

declare_rule! {
    /// A sample is a variable again, or a word that stands for anything.
    ///
    /// The review reads samples to see what a message will say. With `{{1}}`, `test` or `string` it
    /// cannot tell, and may reject the template. Names in braces that the text has no variable for are
    /// placeholders of the file.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{1}}, your repair is ready for collection at the shop.",
    ///       "example": { "body_text": [["{{1}}"]] }
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
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{1}}, your repair is ready for collection at the shop.",
    ///       "example": { "body_text": [["string"]] }
    ///     }
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
    ///       "text": "Hello {{1}}, your {{2}} is ready for collection at the shop.",
    ///       "example": { "body_text": [["{{sample_of_name}}", "test drive"]] }
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "placeholder-as-sample",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/template-review"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    const WORDS: [&str; 9] =
        ["foo", "lorem", "lorem ipsum", "sample text", "string", "test", "testing", "xxx", "xxxx"];
    for (text, node, sample) in samples(cx.texts()) {
        let word = sample.trim().to_ascii_lowercase();
        let variable = parse(sample).into_iter().find(|it| match it.kind {
            PartKind::Number => true,
            PartKind::Name => text.names().any(|name| name == it.name(sample)),
            PartKind::Malformed(_)
            | PartKind::Unbalanced
            | PartKind::Stray
            | PartKind::Single
            | PartKind::Unknown => false,
        });
        let (range, message) = match variable {
            Some(part) => (part.range, "a sample is a variable itself"),
            None if WORDS.contains(&&*word) => (0..sample.len(), "a sample says nothing"),
            None => continue,
        };
        let span = cx.span_in(node, range);
        cx.report(&RULE, span, message).help("give a value such as will be sent");
    }
}
