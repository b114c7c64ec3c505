//! `call-permission-request-with-buttons`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::template::view;

declare_rule! {
    /// A template has buttons beside its call permission request.
    ///
    /// The request brings buttons of its own. No page shows others beside them, so such a
    /// template may be refused or cut.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Later" } ] },
    ///     { "type": "CALL_PERMISSION_REQUEST" }
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
    ///     { "type": "CALL_PERMISSION_REQUEST" }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "call-permission-request-with-buttons",
        severity: Warning,
        category: Template,
        page: page!("calling/user-call-permissions"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    // An authentication template has the button, and no such request.
    if is_word(root.get("category"), "authentication") {
        return;
    }
    let Some(request) = view::own_components(root, "call_permission_request").next() else {
        return;
    };
    // An offer, which needs a button, is a fault of its own beside the request.
    if view::own_components(root, "limited_time_offer").next().is_some() {
        return;
    }
    let Some(buttons) = view::own_components(root, "buttons").next() else { return };
    let span = buttons.span;
    cx.report(&RULE, span, "buttons beside a call permission request")
        .related(request.span, "the request, which brings its own buttons")
        .help("take the buttons out, or make a template of its own for them");
}
