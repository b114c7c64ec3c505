//! `missing-sample`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, declare_rule, page};
use crate::variable::{Family, TemplateText, TextPlace};

declare_rule! {
    /// A header or body has variables but no sample values for them.
    ///
    /// Meta rejects it: since April 2023, every variable needs a sample value for review. Sample
    /// values of numbered variables are in `header_text` and `body_text` of `example`. Those of
    /// named variables are in `header_text_named_params` and `body_text_named_params`.
    ///
    /// ```change template-with-variable
    /// bad   /components/0/example: (absent)
    /// bad   /components/0/example/body_text: [[]]
    /// good  /components/0/text:
    ///       "Hello {{1}}, your repair {{2}} is ready for collection at the shop."
    ///   and  /components/0/example/body_text/0/1: "R-2207"
    /// good  /components:
    ///       [{ "type": "BODY", "text": "Your repair is ready for collection at the shop." }]
    /// ```
    pub RULE = {
        id: "missing-sample",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: Some(ApiError::with_subcode(100, 2_388_043)),
        finder: Finder::TemplateText(TextPlace::HEADERS_AND_BODIES, check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let Some(samples) = text.samples.as_ref().filter(|_| text.has_variable()) else { return };
    if samples.iter().any(|it| it.is_open || !it.values.is_empty()) {
        return;
    }
    let example = text.owner.get("example").filter(|it| it.is_object());
    let node = samples.first().map_or(example.unwrap_or(text.owner), |it| it.node);
    let has_names = text.names().next().is_some();
    let key = text.samples_key(if has_names { Family::Named } else { Family::Positional });
    let message = match text.distinct().count() {
        1 => format!("{} has a variable but no sample value", text.name()),
        n => format!("{} has {n} variables but no sample values", text.name()),
    };
    cx.report(&RULE, node.span, message)
        .help(format!("add a sample value for each variable to `{key}` in `example`"));
}
