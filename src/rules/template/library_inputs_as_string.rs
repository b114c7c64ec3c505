//! `library-inputs-as-string`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::kind::RequestKind;

declare_rule! {
    /// The inputs for the buttons of a library template are in quotes.
    ///
    /// The reference has an array of objects. One example of the guide has a string in its place,
    /// with quotes that are no JSON.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "library_template_name": "delivery_update_1",
    ///   "library_template_button_inputs": "[{'type': 'PHONE_NUMBER', 'phone_number': '+16505550100'}]"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "library_template_name": "delivery_update_1",
    ///   "library_template_button_inputs": [ { "type": "URL", "url": { "base_url": "https://track.example/{{1}}", "url_suffix_example": "https://track.example/AB12" } } ]
    /// }
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
    let inputs = cx.root.get("library_template_button_inputs");
    let Some(inputs) = inputs.filter(|it| it.as_str().is_some() && !it.is_opaque()) else { return };
    cx.report(&RULE, inputs.span, "`library_template_button_inputs` is an array in quotes")
        .help("take the quotes away, and write an array of objects");
}
