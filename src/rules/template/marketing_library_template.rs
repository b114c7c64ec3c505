//! `marketing-library-template`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::model::Category;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template from the library has the category `MARKETING`.
    ///
    /// The library contains only utility and authentication templates. walint does not report
    /// templates from a response.
    ///
    /// ```change library-template
    /// bad   /category: "MARKETING"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "marketing-library-template",
        severity: Warning,
        category: Template,
        page: page!("templates/template-library"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::TemplateCreate], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    // A template from a response has the category that Meta chose.
    if cx.status.is_some() {
        return;
    }
    let template = cx.template();
    let Some(library) = template.member("library_template_name") else { return };
    let Some(category) = template.category_node().filter(|_| template.is(Category::Marketing))
    else {
        return;
    };
    cx.report(&RULE, category.span, "the library has no marketing templates")
        .related(library.key_span, "the library template")
        .help("set `category` to `UTILITY`, or to `AUTHENTICATION` for a one-time passcode");
}
