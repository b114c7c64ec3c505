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
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "library_template_body_inputs": { "add_contact_number": true },
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "library_template_name": "delivery_update_1",
    ///   "library_template_body_inputs": { "add_contact_number": true }
    /// }
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
