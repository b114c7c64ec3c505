//! `empty-sample`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::TextSample;

declare_rule! {
    /// A sample is empty, or has blanks only.
    ///
    /// A sample stands for a value of the kind that will be sent, and none of those may be empty.
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
    ///       "example": { "body_text": [[""]] }
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
    ///       "text": "Hello {{1}}, your repair {{2}} is ready for collection at the shop.",
    ///       "example": { "body_text": [["Ana", "R-2207"]] }
    ///     }
    ///   ]
    /// }
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
        let message = format!("a sample for {} is empty", sample.text.name());
        cx.report(&RULE, sample.node.span, message).help("give a value such as will be sent");
    }
}
