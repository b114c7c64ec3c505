//! `authentication-body-text`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::json::Value;
use crate::kind::RequestKind;
use crate::rule::ApiError;
use crate::rules::component;
use crate::rules::view::is_word;

declare_rule! {
    /// An authentication template has a text of its own.
    ///
    /// Meta writes body and footer in the language of the template: the body takes
    /// `add_security_recommendation`, the footer `code_expiration_minutes`, and neither takes
    /// `text`.
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
        id: "authentication-body-text",
        severity: Error,
        category: Component,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: Some(ApiError::with_subcode(100, 2_388_042)),
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    if !is_word(root.get("category"), "authentication") {
        return;
    }
    let parts = [
        ("body", "take it out: Meta writes the text in the language of the template"),
        ("footer", "give `code_expiration_minutes` instead, or take the footer out"),
    ];
    for (name, help) in parts {
        let Some(component) = component::own(root, name) else { continue };
        let Some(member) = component.member("text").filter(|it| it.value.value != Value::Null)
        else {
            continue;
        };
        let message = format!("`text` in the {name} of an authentication template");
        cx.report(&RULE, member.key_span, message).help(help);
    }
}
