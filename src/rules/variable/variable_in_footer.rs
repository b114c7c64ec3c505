//! `variable-in-footer`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// A footer has a variable.
    ///
    /// Pages differ: two tables speak of variables in footers, but there is no form of a sample for
    /// them, no parameter to fill them in with, and providers say that none is possible. A name in
    /// braces counts in a template of the `NAMED` format.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     { "type": "FOOTER", "text": "Repair shop of {{1}}" }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "parameter_format": "NAMED",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{first_name}}, your repair is ready for collection at the shop.",
    ///       "example": { "body_text_named_params": [ { "param_name": "first_name", "example": "Ana" } ] }
    ///     },
    ///     { "type": "FOOTER", "text": "Repair shop of {{town}}" }
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
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     { "type": "FOOTER", "text": "{{footer}}" }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "variable-in-footer",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::TemplateText(&[TextPlace::Footer], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let Some(part) = text.parts.iter().find(|it| it.is_meant()) else { return };
    let span = cx.span_in(text.node, part.range.clone());
    cx.report(&RULE, span, "the footer has a variable")
        .help("write fixed text, and move the variable into the body");
}
