//! `library-template-with-components`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template from the library also has `components`.
    ///
    /// Meta uses the components of the library template. The documentation never shows both keys
    /// together, and Meta most likely ignores one of them.
    ///
    /// ```change template
    /// bad   /library_template_name: "delivery_update_1"
    /// ```
    ///
    /// ```change library-template
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
        id: "library-template-with-components",
        severity: Warning,
        category: Template,
        page: page!("templates/template-library"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::TemplateCreate], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    // A template from a response has all its components.
    if cx.status.is_some() {
        return;
    }
    let Some(library) = cx.root.member("library_template_name") else { return };
    let Some(components) = cx.root.member("components") else { return };
    cx.report(&RULE, components.key_span, "both `components` and `library_template_name` are set")
        .related(library.key_span, "the library template")
        .help("remove one of them");
}
