//! `unused-library-input`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has inputs for a library template but no `library_template_name`.
    ///
    /// `library_template_button_inputs` and `library_template_body_inputs` have an effect only with
    /// `library_template_name`.
    ///
    /// ```change template
    /// bad   /library_template_body_inputs: { "add_contact_number": true }
    /// ```
    ///
    /// ```change library-template
    /// good  /library_template_body_inputs: { "add_contact_number": true }
    /// ```
    pub RULE = {
        id: "unused-library-input",
        severity: Warning,
        category: Template,
        page: page!("templates/template-library"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::TemplateCreate], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let template = cx.template();
    if template.library.is_some() {
        return;
    }
    let source = cx.source();
    for key in ["library_template_button_inputs", "library_template_body_inputs"] {
        let Some(member) = template.member(key) else { continue };
        cx.report(
            &RULE,
            member.key_span,
            format!("`{key}` has no effect without `library_template_name`"),
        )
        .help("remove it, or add `library_template_name`")
        .fix(Fix::remove(Applicability::Unsafe, source, member.key_span));
    }
}
