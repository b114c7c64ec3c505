//! `call-permission-request-with-buttons`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has both buttons and a call permission request.
    ///
    /// The call permission request adds its own buttons. The documentation shows no other buttons
    /// with it, so Meta may reject or drop them.
    ///
    /// ```change template-with-order
    /// bad   /components/2/buttons/0/type: "QUICK_REPLY"
    ///   and  /components/3: { "type": "CALL_PERMISSION_REQUEST" }
    /// good  /components/2: { "type": "CALL_PERMISSION_REQUEST" }
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
    // Other rules report the request in an authentication template and together with an offer,
    // which both need a button.
    if template.is(Category::Authentication)
        || template.find(ComponentKind::LimitedTimeOffer).is_some()
    {
        return;
    }
    let Some(buttons) = template.find(ComponentKind::Buttons) else { return };
    cx.report(&RULE, buttons.span, "both buttons and a call permission request are set")
        .related(request.span, "the call permission request, which adds its own buttons")
        .help("remove the buttons, or move them into another template");
}
