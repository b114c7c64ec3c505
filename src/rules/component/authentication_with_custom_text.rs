//! `authentication-with-custom-text`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An authentication template has its own text in the body or the footer.
    ///
    /// Meta writes both texts in the language of the template and rejects `text`, and an `example`
    /// in the body. The body may have `add_security_recommendation`, and the footer
    /// `code_expiration_minutes`.
    ///
    /// ```change authentication-template
    /// bad   /components/0/text: "Use this code to sign in to the shop."
    /// bad   /components/0/example: { "body_text": [["482913"]] }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "authentication-with-custom-text",
        aliases: ["authentication-body-text"],
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: Some(ApiError::with_subcode(100, 2_388_042)),
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    if !template.is(Category::Authentication) {
        return;
    }
    // A footer has no samples in any template, so another rule reports `example` there.
    for (kind, name, keys, help) in [
        (ComponentKind::Body, "body", &["text", "example"][..], "remove it"),
        (
            ComponentKind::Footer,
            "footer",
            &["text"][..],
            "remove the footer, or replace `text` with `code_expiration_minutes`",
        ),
    ] {
        let Some(component) = template.find(kind) else { continue };
        let mut extra = keys.iter().filter_map(|it| component.member(it));
        let Some(member) = extra.next() else { continue };
        let message =
            format!("`{}` is not allowed in the {name} of an authentication template", member.key);
        let diagnostic = cx.report(&RULE, member.key_span, message);
        diagnostic.help(help);
        if let Some(other) = extra.next() {
            diagnostic.related(other.key_span, "this key is also not allowed");
        }
    }
}
