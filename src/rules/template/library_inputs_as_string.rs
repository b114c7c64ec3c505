//! `library-inputs-as-string`.

use crate::check::{BodyCx, Finder};
use crate::json;
use crate::kind::RequestKind;
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// The button inputs of a library template are a string instead of an array.
    ///
    /// The reference requires an array of objects. An example in the guide shows the array in a
    /// string with single quotes, so walint reports such a string as a warning. A string that does
    /// not contain an array is an error.
    ///
    /// ```change library-template
    /// bad   /library_template_button_inputs:
    ///       "[{'type': 'PHONE_NUMBER', 'phone_number': '+16505550100'}]"
    /// bad   /library_template_button_inputs: "[{'type': 'PHONE_NUMBER'"
    /// good  /library_template_button_inputs: [
    ///         {
    ///           "type": "URL",
    ///           "url": {
    ///             "base_url": "https://track.example/{{1}}",
    ///             "url_suffix_example": "https://track.example/AB12"
    ///           }
    ///         }
    ///       ]
    /// ```
    pub RULE = {
        id: "library-inputs-as-string",
        severity: Warning,
        category: Template,
        page: page!("templates/template-library"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::TemplateCreate], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let Some(inputs) = cx.root.get("library_template_button_inputs") else { return };
    let Some(text) = inputs.written_text() else { return };
    if inputs.is_open() || is_array(text) || is_array(&text.replace('\'', "\"")) {
        let message = "`library_template_button_inputs` is a string that contains an array";
        cx.report(&RULE, inputs.span, message).help("remove the quotes around the array");
    } else {
        let message = "`library_template_button_inputs` must be an array, not a string";
        cx.report(&RULE, inputs.span, message)
            .help("set it to an array of objects")
            .severity(Severity::Error)
            .api_error = Some(ApiError::code(100));
    }
}

/// Tells whether a text is a JSON array.
fn is_array(text: &str) -> bool {
    let parsed = json::parse(text);
    let is_broken = parsed.faults.iter().any(|it| it.kind.breaks_json());
    !is_broken
        && parsed.root.is_some_and(|it| it.is_array())
        && text[parsed.end.min(text.len())..].trim().is_empty()
}
