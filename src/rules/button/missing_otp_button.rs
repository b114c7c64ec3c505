//! `missing-otp-button`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::component;
use crate::rules::template::view;

declare_rule! {
    /// An authentication template has no button for the code.
    ///
    /// One button of type `OTP` is mandatory; templates without it stopped working in April 2024.
    ///
    /// ```json bad
    /// {
    ///   "name": "signin_code",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY", "add_security_recommendation": true }
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
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "COPY_CODE" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "missing-otp-button",
        severity: Error,
        category: Button,
        page: page!("templates/authentication-templates/authentication-templates"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    if !is_word(root.get("category"), "authentication") {
        return;
    }
    let Some(list) = component::own_list(root) else { return };
    // Other buttons, calls, and a list without anything are findings by themselves.
    let is_other = ["buttons", "carousel", "call_permission_request"]
        .iter()
        .any(|it| component::find(list, it).is_some());
    if is_other || list.items().is_empty() || !component::is_known(list, &view::COMPONENTS) {
        return;
    }
    cx.report(&RULE, list.span, "an authentication template without a button of type `OTP`")
        .help("add a component of type `BUTTONS` with one button of type `OTP`");
}
