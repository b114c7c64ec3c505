//! `variable-in-footer`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// A footer has a variable.
    ///
    /// The pages disagree: two tables mention variables in footers, but no page shows a sample
    /// value or a parameter for them. Providers say that footers cannot have variables. walint
    /// treats a name in braces as a variable if the template has the `NAMED` format.
    ///
    /// ```change template-edit
    /// bad   /components/1/text: "Repair shop of {{1}}"
    /// good  /components/1/text: "{{footer}}"
    /// ```
    ///
    /// ```change template-with-named-variable
    /// bad   /components/1: { "type": "FOOTER", "text": "Repair shop of {{town}}" }
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
    cx.report(&RULE, span, "the footer has a variable").help("move the variable into the body");
}
