//! `duplicate-named-variable`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::kind::RequestKind;
use crate::rules::view::named;
use crate::variable::{PartKind, Place};

declare_rule! {
    /// Header and body of a template have a variable of the same name.
    ///
    /// Names ought to be unique in a template. When it is sent, each component has parameters of its
    /// own, so both have to be given, and may differ.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "parameter_format": "NAMED",
    ///   "components": [
    ///     {
    ///       "type": "HEADER",
    ///       "format": "TEXT",
    ///       "text": "Repair {{repair}} is ready",
    ///       "example": { "header_text_named_params": [ { "param_name": "repair", "example": "R-2207" } ] }
    ///     },
    ///     {
    ///       "type": "BODY",
    ///       "text": "Please bring your repair number {{repair}} with you when you come to the shop.",
    ///       "example": { "body_text_named_params": [ { "param_name": "repair", "example": "R-2207" } ] }
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
    ///   "parameter_format": "NAMED",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair {{repair}} is ready. Please bring the number {{repair}} with you when you come.",
    ///       "example": { "body_text_named_params": [ { "param_name": "repair", "example": "R-2207" } ] }
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "duplicate-named-variable",
        severity: Info,
        category: Variable,
        page: page!("templates/overview"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let template = cx.template();
    let own = |place| template.texts_for(place).find(|it| !it.is_in_card);
    let (Some(header), Some(body)) = (own(Place::Header), own(Place::Body)) else { return };
    for part in header.distinct().into_iter().filter(|it| it.kind == PartKind::Name) {
        let name = part.name(header.text);
        let Some(other) = body.distinct().into_iter().find(|it| it.name(body.text) == name) else {
            continue;
        };
        let span = cx.span_in(body.node, other.range.clone());
        let first = cx.span_in(header.node, part.range.clone());
        cx.report(&RULE, span, named("header and body have the same variable", name))
            .help("give one of them another name")
            .related(first, "the one in the header");
    }
}
