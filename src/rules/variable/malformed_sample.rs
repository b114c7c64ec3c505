//! `malformed-sample`.

use crate::check::{BodyCx, Finder};
use crate::diagnostic::Diagnostic;
use crate::model::{Component, ComponentKind, Format};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::variable::{Family, Sample, Samples, Shape, TemplateText, TextPlace};

declare_rule! {
    /// The sample values of a text do not have the documented structure.
    ///
    /// `body_text` is an array that contains one array with all sample values, or a string if the
    /// body has a single variable. `header_text`, `header_handle` and the `example` of a URL are
    /// arrays of strings. Some pages show flat arrays, but every complete request in the
    /// documentation has this structure. Meta accepts a string as the `example` of a URL, so walint
    /// reports it as an info. Numbered values for named variables, or the reverse, are an error. A
    /// name in `param_name` has no braces.
    ///
    /// ```change template-with-url-button
    /// bad   /components: [
    ///         {
    ///           "type": "BODY",
    ///           "text": "Hello {{1}}, your repair {{2}} is ready for collection at the shop.",
    ///           "example": { "body_text": ["Ana", "R-2207"] }
    ///         }
    ///       ]
    /// bad   /components/1/buttons/0/example: "2207"
    /// ```
    ///
    /// ```change template-with-variable
    /// bad   /components/0/example/body_text/1: ["R-2207"]
    /// good  /components/0/example/body_text: "Ana"
    /// ```
    ///
    /// ```change template-with-named-variable
    /// bad   /components/0/example: { "body_text": [["Ana"]] }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "HEADER",
    ///       "format": "TEXT",
    ///       "text": "Repair {{1}} is ready",
    ///       "example": { "header_text": ["R-2207"] }
    ///     },
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{1}}, your repair {{2}} is ready for collection at the shop.",
    ///       "example": { "body_text": [["Ana", "R-2207"]] }
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "malformed-sample",
        aliases: ["sample-shape"],
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::All(&[
            Finder::TemplateText(TextPlace::HEADERS_AND_BODIES, of_text),
            Finder::TemplateText(&[TextPlace::Url], of_url),
            Finder::Component(&[ComponentKind::Header], of_header),
        ]),
    }
}

/// Checks the samples of a header or body.
fn of_text(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    if !text.has_variable() {
        return;
    }
    family(cx, text);
    for samples in text.samples.iter().flatten() {
        // Meta's page on product card carousels has a string for a single variable (2025-11-04).
        // For several variables, another rule reports the number of samples.
        if !(samples.key == "body_text" && samples.shape == Shape::Bare) {
            shape(cx, samples);
        }
        for sample in &samples.values {
            braces(cx, text, sample);
        }
    }
}

/// Checks the sample of a URL.
fn of_url(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    if !text.has_variable() {
        return;
    }
    for samples in text.samples.iter().flatten().filter(|it| it.key == "example") {
        if samples.shape == Shape::Bare {
            // A merged and tested integration has it (2026-02).
            shape(cx, samples).map(|it| it.severity(Severity::Info));
        }
    }
}

/// Checks the sample of a media header.
fn of_header(cx: &mut BodyCx<'_>, header: Component<'_>) {
    let Some(handle) = header.at(&["example", "header_handle"]) else { return };
    if handle.written_text().is_some_and(is_handle) {
        cx.report(&RULE, handle.span, "`header_handle` must be an array, not a string")
            .help("put the string into an array: `[\"…\"]`");
    }
}

/// Tells whether a text may be an upload handle; another rule reports what is not.
fn is_handle(text: &str) -> bool {
    let rest = text.trim_start_matches(|it: char| it.is_ascii_digit());
    let is_word = rest.bytes().all(|it| it.is_ascii_alphanumeric() || b"_-".contains(&it));
    rest.starts_with(':') || (is_word && !rest.is_empty())
}

/// Reports samples of numbered variables for named variables, or the reverse.
fn family(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let n_names = text.names().count();
    let is_all_names = n_names == text.variables().count();
    // Another rule reports variables of the wrong format.
    let (wanted, wrong, what) = match cx.template().format {
        Format::Named if is_all_names => (Family::Named, Family::Positional, ("names", "numbered")),
        Format::Positional if n_names == 0 => {
            (Family::Positional, Family::Named, ("numbers", "named"))
        }
        Format::Named | Format::Positional | Format::Unknown => return,
    };
    let Some(samples) = text.samples_of(wrong) else { return };
    if text.samples_of(wanted).is_some() || samples.values.is_empty() {
        return;
    }
    let message =
        format!("`{}` is for {} variables, but the variables have {}", samples.key, what.1, what.0);
    cx.report(&RULE, samples.node.span, message)
        .help(format!("move the sample values into `{}`", text.samples_key(wanted)))
        .severity(Severity::Error)
        .api_error = Some(ApiError::with_subcode(100, 2_388_043));
}

fn shape<'c>(cx: &'c mut BodyCx<'_>, samples: &Samples<'_>) -> Option<&'c mut Diagnostic> {
    let key = samples.key;
    let is_nested = key == "body_text";
    let message = match samples.shape {
        Shape::Right => return None,
        Shape::Flat => format!("`{key}` must be an array that contains an array"),
        Shape::Bare => format!("`{key}` must be an array, not a string"),
        Shape::Nested => {
            format!("`{key}` must be an array of strings, not an array that contains an array")
        }
        Shape::Lists(n) => format!("`{key}` contains {n} arrays; the maximum is 1"),
    };
    let help = match samples.shape {
        Shape::Lists(_) if is_nested => "move all sample values into the first inner array",
        _ if is_nested => "put the array into another array: `[[\"…\", \"…\"]]`",
        Shape::Bare => "put the string into an array: `[\"…\"]`",
        _ => "remove the outer array",
    };
    Some(cx.report(&RULE, samples.node.span, message).help(help))
}

/// Reports a `param_name` with the braces that belong only in the text.
fn braces(cx: &mut BodyCx<'_>, text: &TemplateText<'_>, sample: &Sample<'_>) {
    let Some((node, name)) = sample.name.and_then(|it| Some((it, it.as_str()?))) else { return };
    let bare = name.strip_prefix("{{").and_then(|it| it.strip_suffix("}}"));
    if bare.is_some_and(|bare| text.names().any(|it| it == bare)) {
        let span = cx.span_in(node, 0..name.len());
        cx.report(&RULE, span, "the name in `param_name` has braces")
            .help("remove the braces")
            .severity(Severity::Warning);
    }
}
