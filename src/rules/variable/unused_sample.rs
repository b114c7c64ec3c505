//! `unused-sample`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::kind::RequestKind;
use crate::variable::{Family, PartKind};

declare_rule! {
    /// A text has samples and no variable that they belong to.
    ///
    /// Most often the variable was written another way, or the text was changed and its samples were
    /// not. Providers report that such a template is refused.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is ready for collection at the shop.",
    ///       "example": { "body_text": [["Ana"]] }
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
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is ready for collection at the shop.",
    ///       "example": { "body_text": [[]] }
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "unused-sample",
        severity: Warning,
        category: Variable,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for text in cx.template().headers_and_bodies() {
        // A part that is no variable may have been meant as one.
        let has_other = text.parts.iter().any(|it| !it.is_variable());
        if text.is_open() || (has_other && text.distinct().is_empty()) {
            continue;
        }
        let has_names = text.names().next().is_some();
        let has_numbers = text.variables().any(|it| it.kind == PartKind::Number);
        let n_families = text.samples.as_ref().map_or(0, Vec::len);
        for samples in text.samples.iter().flatten().filter(|it| !it.values.is_empty()) {
            // The wrong form alone is a fault in the form.
            let is_used = match samples.family {
                Family::Positional => has_numbers || (has_names && n_families == 1),
                Family::Named => has_names || (has_numbers && n_families == 1),
            };
            if is_used {
                continue;
            }
            let message = format!("{} has no variables for `{}`", text.name(), samples.key);
            cx.report(&RULE, samples.node.span, message)
                .help(format!("take `{}` out, or write the variables into the text", samples.key));
        }
    }
}
