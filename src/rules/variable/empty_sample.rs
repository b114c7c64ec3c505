//! `empty-sample`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::TextSample;

declare_rule! {
    /// A sample value is empty or contains only spaces.
    ///
    /// Meta uses sample values to review the template, and rejects an empty one.
    ///
    /// ```change template-with-variable
    /// bad   /components/0/example/body_text: [[""]]
    /// good  /components/0/text:
    ///       "Hello {{1}}, your repair {{2}} is ready for collection at the shop."
    ///   and  /components/0/example/body_text/0/1: "R-2207"
    /// ```
    pub RULE = {
        id: "empty-sample",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_043)),
        finder: Finder::Sample(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, sample: TextSample<'_>) {
    if sample.value.trim().is_empty() {
        let message = format!("a sample value for {} is empty", sample.text.name());
        cx.report(&RULE, sample.node.span, message).help("set it to a realistic value");
    }
}
