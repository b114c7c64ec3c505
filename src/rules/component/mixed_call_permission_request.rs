//! `mixed-call-permission-request`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::component;

declare_rule! {
    /// A template has a call permission request and a carousel or a limited-time offer.
    ///
    /// Meta rejects it: a call permission request cannot be combined with either.
    ///
    /// ```json bad
    /// {
    ///   "name": "weekend_offer",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "LIMITED_TIME_OFFER",
    ///       "limited_time_offer": { "text": "Ends soon", "has_expiration": true }
    ///     },
    ///     { "type": "BODY", "text": "May we call you about a fifth off every weekend trip?" },
    ///     { "type": "CALL_PERMISSION_REQUEST" }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "weekend_offer",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "May we call you about a fifth off every weekend trip?" },
    ///     { "type": "CALL_PERMISSION_REQUEST" }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "mixed-call-permission-request",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/call-permission-request-message-template"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    // An authentication template has none of them.
    if is_word(root.get("category"), "authentication") {
        return;
    }
    let Some(request) = component::own(root, "call_permission_request") else { return };
    for (name, what) in [("carousel", "a carousel"), ("limited_time_offer", "a limited-time offer")]
    {
        let Some(other) = component::own(root, name) else { continue };
        let message = format!("both {what} and a call permission request are set");
        cx.report(&RULE, component::type_span(other), message)
            .related(component::type_span(request), "the call permission request")
            .help("keep one of them");
    }
}
