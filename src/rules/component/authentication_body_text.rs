//! `authentication-body-text`.

use crate::check::{BodyCx, Finder};
use crate::json::{Member, Value, is_word};
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::component;

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
        id: "authentication-body-text",
        severity: Error,
        in_export: InfoUntilApproved,
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
    let body = "take it out: Meta writes the text in the language of the template";
    let footer = "give `code_expiration_minutes` instead, or take the footer out";
    // A footer takes no samples in any template.
    for (name, keys, help) in
        [("body", &["text", "example"][..], body), ("footer", &["text"][..], footer)]
    {
        let Some(component) = component::own(root, name) else { continue };
        let is_there = |it: &&Member<'_>| it.value.value != Value::Null;
        let mut surplus = keys.iter().filter_map(|it| component.member(it).filter(is_there));
        let Some(member) = surplus.next() else { continue };
        let message = format!("`{}` in the {name} of an authentication template", member.key);
        let diagnostic = cx.report(&RULE, member.key_span, message);
        diagnostic.help(help);
        if let Some(other) = surplus.next() {
            diagnostic.related(other.key_span, "this as well");
        }
    }
}
