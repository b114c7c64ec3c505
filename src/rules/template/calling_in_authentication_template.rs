//! `calling-in-authentication-template`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::kind::RequestKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::template::view;

declare_rule! {
    /// An authentication template has a call button or a call permission request.
    ///
    /// The only button of such a template is the one for the code, and it has no components of
    /// other kinds.
    ///
    /// ```json bad
    /// {
    ///   "name": "signin",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY" },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "signin",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY" },
    ///     { "type": "CALL_PERMISSION_REQUEST" }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "signin",
    ///   "language": "en_US",
    ///   "category": "AUTHENTICATION",
    ///   "components": [
    ///     { "type": "BODY" },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "COPY_CODE" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "VOICE_CALL", "text": "Call us" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "calling-in-authentication-template",
        severity: Error,
        category: Template,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    if !is_word(root.get("category"), "authentication") {
        return;
    }
    let requests = view::components(root, "call_permission_request");
    let buttons = view::button_lists(root).flat_map(view::call_buttons);
    let places: Vec<_> = requests
        .map(|it| (it, "a call permission request", page!("calling/user-call-permissions")))
        .chain(buttons.map(|it| (it, "a call button", RULE.meta.page)))
        .collect();
    for (node, name, page) in places {
        let span = node.span;
        cx.report(&RULE, span, format!("{name} in an authentication template"))
            .page(page)
            .help("take it out, or send it with a template of category `UTILITY`");
    }
}
