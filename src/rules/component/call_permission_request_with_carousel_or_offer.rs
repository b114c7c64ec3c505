//! `call-permission-request-with-carousel-or-offer`.

use crate::check::{BodyCx, Finder};
use crate::model::{Category, ComponentKind, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has both a call permission request and a carousel or limited-time offer.
    ///
    /// Meta rejects it: a call permission request cannot be combined with either.
    ///
    /// ```change template-with-offer
    /// bad   /components/2: { "type": "CALL_PERMISSION_REQUEST" }
    /// good  /components: [
    ///         { "type": "BODY", "text": "May we call you about a fifth off every weekend trip?" },
    ///         { "type": "CALL_PERMISSION_REQUEST" }
    ///       ]
    /// ```
    pub RULE = {
        id: "call-permission-request-with-carousel-or-offer",
        aliases: ["mixed-call-permission-request"],
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/call-permission-request-message-template"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    // Other rules report each of them in an authentication template.
    if template.is(Category::Authentication) {
        return;
    }
    let Some(request) = template.find(ComponentKind::CallPermissionRequest) else { return };
    for (kind, what) in [
        (ComponentKind::Carousel, "a carousel"),
        (ComponentKind::LimitedTimeOffer, "a limited-time offer"),
    ] {
        let Some(other) = template.find(kind) else { continue };
        let message = format!("both {what} and a call permission request are set");
        cx.report(&RULE, other.type_span(), message)
            .related(request.type_span(), "the call permission request")
            .help("remove one of them");
    }
}
