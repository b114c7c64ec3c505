//! `authentication-key-outside-authentication`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Category, ComponentKind, Template};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A template of another category has a key that belongs in authentication templates.
    ///
    /// Meta rejects `add_security_recommendation` in the body and `code_expiration_minutes` in the
    /// footer. They add sentences that only authentication templates can have.
    ///
    /// ```change template-with-header-and-footer
    /// bad   /components/1/add_security_recommendation: true
    /// good  /components/2/text: "Never share your card"
    /// ```
    ///
    /// ```change authentication-template
    /// good  /components/2/buttons/0/text: (absent)
    /// ```
    pub RULE = {
        id: "authentication-key-outside-authentication",
        aliases: ["authentication-key-elsewhere"],
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: Some(ApiError::with_subcode(100, 2_388_042)),
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(category) = template.wrong_category(Category::Authentication) else { return };
    let Some(own) = template.own() else { return };
    for (kind, key) in [
        (ComponentKind::Body, "add_security_recommendation"),
        (ComponentKind::Footer, "code_expiration_minutes"),
    ] {
        let Some(component) = own.find(kind) else { continue };
        let Some(member) = component.member(key) else { continue };
        // With an `OTP` button, the category is the problem, and another rule reports it.
        if own.find_button(&[ButtonKind::Otp]).is_some() {
            return;
        }
        cx.report(
            &RULE,
            member.key_span,
            format!("`{key}` is allowed only in authentication templates"),
        )
        .related(category.span, "the category")
        .help("remove it, or write the sentence in `text`");
    }
}
