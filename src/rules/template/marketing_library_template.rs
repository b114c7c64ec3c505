//! `marketing-library-template`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::model::Category;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template from the library is to be a marketing template.
    ///
    /// The library has utility and authentication templates only.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "library_template_name": "delivery_update_1"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "library_template_name": "delivery_update_1"
    /// }
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
    // A template that is read has all its components, and the category that Meta gave it.
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
        .help("use `UTILITY`, or `AUTHENTICATION` for a template with a code");
}
