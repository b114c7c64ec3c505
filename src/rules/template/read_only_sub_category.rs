//! `read-only-sub-category`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::Template;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template is created with a `sub_category` that only responses contain.
    ///
    /// Responses contain `CUSTOM` or `FORM`, but the list of values for creating a template has
    /// neither. Whether Meta rejects them is not known. walint does not report templates from a
    /// response.
    ///
    /// ```change template
    /// bad   /sub_category: "CUSTOM"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "read-only-sub-category",
        severity: Warning,
        category: Template,
        page: page!("reference/whatsapp-business-account/message-template-api"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    if cx.status.is_some() {
        return;
    }
    let Some(node) = template.get("sub_category") else { return };
    let Some(name) = ["CUSTOM", "FORM"].into_iter().find(|it| node.is_word(it)) else {
        return;
    };
    let source = cx.source();
    cx.report(&RULE, node.span, format!("`{name}` is a sub-category that only responses contain"))
        .help("remove `sub_category`")
        .fix(Fix::remove(Applicability::Unsafe, source, node.span));
}
