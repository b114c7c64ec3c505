//! `duplicate-named-variable`.

use std::collections::BTreeMap;

use crate::check::{BodyCx, Finder};
use crate::model::Template;
use crate::rule::{Severity, declare_rule, page};
use crate::source::Span;
use crate::variable::{PartKind, TemplateText, TextPlace};
use crate::wording::{named, shown};

declare_rule! {
    /// A template contains the same named variable twice.
    ///
    /// WhatsApp Manager rejects a text with the same named variable twice. The API is not known to
    /// reject it, so walint reports a warning. The same name in header and body is an info: a
    /// message must set both, and the values may differ.
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
    /// ```change template-with-named-variable
    /// bad   /components/0/text:
    ///       "Your repair {{repair}} is ready. Please bring the number {{repair}} with you when "
    ///         + "you come."
    ///   and  /components/0/example/body_text_named_params:
    ///       [{ "param_name": "repair", "example": "R-2207" }]
    /// ```
    ///
    /// ```change template
    /// good  /components: [
    ///         {
    ///           "type": "BODY",
    ///           "text": "Your repair {{1}} is ready. Please bring the number {{1}} with you when you "
    ///             + "come.",
    ///           "example": { "body_text": [["R-2207"]] }
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "duplicate-named-variable",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/overview"),
        api_error: None,
        finder: Finder::All(&[
            Finder::TemplateText(TextPlace::HEADERS_AND_BODIES, repeated),
            Finder::Template(in_header_and_body),
        ]),
    }
}

/// Reports each name that a text contains more than once, where it appears the second time.
fn repeated(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let mut seen: BTreeMap<&str, (Span, usize)> = BTreeMap::new();
    for part in text.parts.iter().filter(|it| it.kind == PartKind::Name) {
        let name = part.name(text.text);
        let span = cx.span_in(text.node, part.range.clone());
        let (first, n) = seen.entry(name).or_insert((span, 0));
        *n += 1;
        if *n == 2 {
            let first = *first;
            // The message omits a name that is too long to quote.
            let shown = shown(name).map_or_else(String::new, |it| format!(": {it}"));
            let message = format!("{} contains the same variable twice{shown}", text.name());
            cx.report(&RULE, span, message)
                .help("rename one of them")
                .related(first, "the first one");
        }
    }
}

/// Reports each name that both the header and the body contain.
fn in_header_and_body(cx: &mut BodyCx<'_>, _: &Template<'_>) {
    let texts = cx.texts();
    let own = |place| texts.of(&[place]).next();
    let (Some(header), Some(body)) = (own(TextPlace::Header), own(TextPlace::Body)) else { return };
    for part in header.distinct().filter(|it| it.kind == PartKind::Name) {
        let name = part.name(header.text);
        let Some(other) = body.distinct().find(|it| it.name(body.text) == name) else { continue };
        let span = cx.span_in(body.node, other.range.clone());
        let first = cx.span_in(header.node, part.range.clone());
        cx.report(&RULE, span, named("header and body contain the same variable", name))
            .help("rename one of them")
            .severity(Severity::Info)
            .related(first, "the one in the header");
    }
}
