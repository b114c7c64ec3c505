//! `authentication-with-custom-text`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An authentication template has a text of its own.
    ///
    /// Meta writes body and footer in the language of the template: the body takes
    /// `add_security_recommendation`, the footer `code_expiration_minutes`, and neither takes
    /// `text`, nor an `example` for one.
    ///
    /// ```json bad
    /// {
    ///   "name": "signin_code",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY", "text": "Use this code to sign in to the shop." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "COPY_CODE" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "signin_code",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY", "example": { "body_text": [["482913"]] } },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "COPY_CODE" } ] }
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
    let body = "take it out: Meta writes the text in the language of the template";
    let footer = "give `code_expiration_minutes` instead, or take the footer out";
    // A footer takes no samples in any template.
    for (kind, name, keys, help) in [
        (ComponentKind::Body, "body", &["text", "example"][..], body),
        (ComponentKind::Footer, "footer", &["text"][..], footer),
    ] {
        let Some(component) = template.find(kind) else { continue };
        let mut surplus = keys.iter().filter_map(|it| component.member(it));
        let Some(member) = surplus.next() else { continue };
        let message = format!("`{}` in the {name} of an authentication template", member.key);
        let diagnostic = cx.report(&RULE, member.key_span, message);
        diagnostic.help(help);
        if let Some(other) = surplus.next() {
            diagnostic.related(other.key_span, "this as well");
        }
    }
}
