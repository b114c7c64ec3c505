//! `authentication-with-header`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An authentication template has a header.
    ///
    /// The documentation allows only a body, a footer and one `OTP` button in such a template.
    ///
    /// ```change authentication-template
    /// bad   /components/0: (before) { "type": "HEADER", "format": "TEXT", "text": "Your code" }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "authentication-with-header",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    if !template.is(Category::Authentication) {
        return;
    }
    let Some(header) = template.find(ComponentKind::Header) else { return };
    cx.report(&RULE, header.type_span(), "a header is not allowed in an authentication template")
        .help("remove the header");
}
