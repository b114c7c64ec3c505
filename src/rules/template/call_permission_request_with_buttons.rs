//! `call-permission-request-with-buttons`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template};
use crate::rule::{declare_rule, page};

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
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(request) = template.find(ComponentKind::CallPermissionRequest) else { return };
    // An authentication template has the button, and no such request. An offer, which needs a
    // button, is a fault of its own beside the request.
    if template.is(Category::Authentication)
        || template.find(ComponentKind::LimitedTimeOffer).is_some()
    {
        return;
    }
    let Some(buttons) = template.find(ComponentKind::Buttons) else { return };
    cx.report(&RULE, buttons.span, "buttons beside a call permission request")
        .related(request.span, "the request, which brings its own buttons")
        .help("take the buttons out, or make a template of its own for them");
}
