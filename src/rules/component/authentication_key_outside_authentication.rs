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
    /// ```json bad
    /// {
    ///   "name": "card_sent",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your new card was sent today. It takes three days by post.",
    ///       "add_security_recommendation": true
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "signin_code",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY", "add_security_recommendation": true },
    ///     { "type": "FOOTER", "code_expiration_minutes": 10 },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "COPY_CODE" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "card_sent",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your new card was sent today. It takes three days by post."
    ///     },
    ///     { "type": "FOOTER", "text": "Never share your card" }
    ///   ]
    /// }
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
