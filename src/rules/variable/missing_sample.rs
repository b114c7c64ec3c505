//! `missing-sample`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::TextPlace;

declare_rule! {
    /// A header or body has variables and no sample for them.
    ///
    /// Every variable needs a sample since April 2023; the review reads them. Samples by number stand
    /// in `header_text` and `body_text` of `example`, those by name in `header_text_named_params` and
    /// `body_text_named_params`.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Hello {{1}}, your repair is ready for collection at the shop." }
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
    ///       "example": { "body_text": [[]] }
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
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "missing-sample",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_043)),
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for text in cx.texts().headers_and_bodies() {
        let n_variables = text.distinct().len();
        let Some(samples) = text.samples.as_ref() else { continue };
        let has_some = samples.iter().any(|it| it.is_open || !it.values.is_empty());
        if n_variables == 0 || has_some {
            continue;
        }
        let example = text.owner.get("example").filter(|it| it.is_object());
        let node = samples.first().map_or(example.unwrap_or(text.owner), |it| it.node);
        let key = match (text.place, text.names().next()) {
            (TextPlace::Header, None) => "header_text",
            (TextPlace::Header, Some(_)) => "header_text_named_params",
            (_, None) => "body_text",
            (_, Some(_)) => "body_text_named_params",
        };
        let message = match n_variables {
            1 => format!("{} has a variable and no sample for it", text.name()),
            n => format!("{} has {n} variables and no samples for them", text.name()),
        };
        cx.report(&RULE, node.span, message)
            .help(format!("give a sample for each variable in `{key}` of `example`"));
    }
}
