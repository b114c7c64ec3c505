//! `calling-in-authentication-template`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind, Category, Component, ComponentKind};
use crate::rule::{ApiError, declare_rule, page};
use crate::source::Span;

declare_rule! {
    /// An authentication template has a call button or a call permission request.
    ///
    /// Meta rejects it: such a template may have only a body, a footer and one `OTP` button.
    ///
    /// ```change authentication-template
    /// bad   /components/2/buttons/1: { "type": "VOICE_CALL", "text": "Call us" }
    /// bad   /components/3: { "type": "CALL_PERMISSION_REQUEST" }
    /// good  /components/2/buttons/0/text: (absent)
    /// ```
    pub RULE = {
        id: "calling-in-authentication-template",
        severity: Error,
        category: Template,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::All(&[
            Finder::Component(&[ComponentKind::CallPermissionRequest], request),
            Finder::Button(&[ButtonKind::VoiceCall], button),
        ]),
    }
}

fn request(cx: &mut BodyCx<'_>, request: Component<'_>) {
    check(cx, request.span, "a call permission request", page!("calling/user-call-permissions"));
}

fn button(cx: &mut BodyCx<'_>, button: Button<'_>) {
    check(cx, button.span, "a call button", RULE.meta.page);
}

fn check(cx: &mut BodyCx<'_>, span: Span, name: &str, page: &'static str) {
    if cx.template().is(Category::Authentication) {
        cx.report(&RULE, span, format!("{name} is not allowed in an authentication template"))
            .page(page)
            .help("remove it, or move it into a `UTILITY` template");
    }
}
