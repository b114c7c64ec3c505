//! `parameter-format-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::model::{Format, Template};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::variable::format_error;
use crate::variable::{PartKind, TextPlace};

declare_rule! {
    /// The variables of a template do not match its `parameter_format`.
    ///
    /// Variables are numbered, such as `{{1}}`, if `parameter_format` is missing or `POSITIONAL`.
    /// Names, such as `{{first_name}}`, need `NAMED`, which does not allow numbers. Meta rejects a
    /// mismatch; it creates a template with names but without `parameter_format`, and then rejects
    /// it in review. walint reports a name at the end of a URL only if the button has a sample
    /// value. An edit without `parameter_format` keeps the format.
    ///
    /// ```change template-with-named-variable
    /// bad   /parameter_format: (absent)
    /// good  /name: (absent)
    ///   and  /language: (absent)
    ///   and  /parameter_format: (absent)
    /// good  /parameter_format: "named"
    /// ```
    ///
    /// ```change template-with-variable
    /// bad   /parameter_format: "NAMED"
    /// ```
    ///
    /// ```change template-with-url-button
    /// bad   /components/1/buttons/0/url: "https://shop.example/repairs/{{repair}}"
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
                Some(_) => "the variables have names, but `parameter_format` is `POSITIONAL`",
                None => "the variables have names, but `parameter_format` is not set",
            },
            match template.format_node {
                Some(_) => "set `parameter_format` to `NAMED`",
                None => "add `\"parameter_format\": \"NAMED\"` to the template",
            },
        ),
        Format::Named => (
            PartKind::Number,
            PartKind::Name,
            "the variables have numbers, but `parameter_format` is `NAMED`",
            "rename the variables, or remove `parameter_format`",
        ),
        Format::Unknown => return,
    };
    let texts = cx.texts();
    let first = |kind| texts.first_part(TextPlace::HEADERS_AND_BODIES, kind);
    // A template with named variables may have numbered variables in its URLs.
    let in_url = || texts.first_part(&[TextPlace::Url], PartKind::Name);
    let found = match first(wrong) {
        // Another rule reports numbers next to names.
        Some(_) if first(right).is_some() => None,
        Some(found) => Some(found),
        None => in_url().filter(|_| wrong == PartKind::Name),
    };
    let Some((text, part)) = found else { return };
    let span = cx.span_in(text.node, part.range.clone());
    let help = match text.place {
        TextPlace::Url => "change it to `{{1}}`",
        _ => help,
    };
    let diagnostic = cx.report(&RULE, span, message);
    diagnostic.help(help);
    match template.format_node {
        Some(node) => {
            diagnostic.api_error = Some(format_error(text.place));
            diagnostic.related(node.span, "the format of the variables");
        }
        None if text.place == TextPlace::Url => {
            diagnostic.api_error = Some(format_error(text.place));
        }
        // The call succeeds, and the review rejects the template (seen in November 2025).
        None => diagnostic.api_error = None,
    }
}
