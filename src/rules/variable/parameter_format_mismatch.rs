//! `parameter-format-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::model::{Format, Template};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::variable::format_error;
use crate::variable::{PartKind, TextPlace};

declare_rule! {
    /// The variables of a template are not of the format that it states.
    ///
    /// Without `parameter_format`, or with `POSITIONAL`, variables go by number: `{{1}}`. Names such as
    /// `{{first_name}}` need `NAMED`, which in turn takes no numbers. A name at the end of a URL
    /// counts if the button has a sample for it. Meta creates a template with names and without
    /// `parameter_format`, and its review rejects it. An edit without `parameter_format` leaves the
    /// format as it is.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{first_name}}, your repair is ready for collection at the shop.",
    ///       "example": { "body_text_named_params": [ { "param_name": "first_name", "example": "Ana" } ] }
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
    ///   "parameter_format": "NAMED",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{1}}, your repair is ready for collection at the shop.",
    ///       "example": { "body_text": [["Ana"]] }
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
    ///     { "type": "BODY", "text": "Your repair is ready for collection at the shop." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         {
    ///           "type": "URL",
    ///           "text": "See repair",
    ///           "url": "https://shop.example/repairs/{{repair}}",
    ///           "example": ["2207"]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{first_name}}, your repair is ready for collection at the shop.",
    ///       "example": { "body_text_named_params": [ { "param_name": "first_name", "example": "Ana" } ] }
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
    ///   "parameter_format": "named",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{first_name}}, your repair is ready for collection at the shop.",
    ///       "example": { "body_text_named_params": [ { "param_name": "first_name", "example": "Ana" } ] }
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
    ///       "text": "Hello {{1}}, your repair is ready for collection at the shop.",
    ///       "example": { "body_text": [["Ana"]] }
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "parameter-format-mismatch",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/overview"),
        api_error: Some(ApiError::with_subcode(100, 2_388_072)),
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    if template.request == RequestKind::TemplateEdit && template.format_node.is_none() {
        return;
    }
    let (wrong, right, message, help) = match template.format {
        Format::Positional => (
            PartKind::Name,
            PartKind::Number,
            match template.format_node {
                Some(_) => "the variables go by name, the template by number",
                None => "the variables have names, but `parameter_format` is not set",
            },
            match template.format_node {
                Some(_) => "set `parameter_format` to `NAMED`",
                None => "add `\"parameter_format\": \"NAMED\"`, or the review rejects the template",
            },
        ),
        Format::Named => (
            PartKind::Number,
            PartKind::Name,
            "the variables go by number, the template by name",
            "give them names, or take `parameter_format` out",
        ),
        Format::Unknown => return,
    };
    let texts = cx.texts();
    let first = |kind| texts.first_part(TextPlace::HEADERS_AND_BODIES, kind);
    // The URLs of a template by name may have their variable by number.
    let in_url = || texts.first_part(&[TextPlace::Url], PartKind::Name);
    let found = match first(wrong) {
        // Numbers and names side by side are a fault of their own.
        Some(_) if first(right).is_some() => None,
        Some(found) => Some(found),
        None => in_url().filter(|_| wrong == PartKind::Name),
    };
    let Some((text, part)) = found else { return };
    let span = cx.span_in(text.node, part.range.clone());
    let help = match text.place {
        TextPlace::Url => "write it by number, as `{{1}}`",
        _ => help,
    };
    let diagnostic = cx.report(&RULE, span, message);
    diagnostic.help(help);
    match template.format_node {
        Some(node) => {
            diagnostic.api_error = Some(format_error(text.place));
            diagnostic.related(node.span, "the format of the template");
        }
        None if text.place == TextPlace::Url => {
            diagnostic.api_error = Some(format_error(text.place));
        }
        // The call succeeds, and the review rejects the template (seen in November 2025).
        None => diagnostic.api_error = None,
    }
}
