//! `call-permission-request-without-body`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A call permission request has no body.
    ///
    /// Meta accepts it, but the user does not learn what the call is about. The body is the only
    /// text of the request that a message can set.
    ///
    /// ```change call-permission-request
    /// bad   /interactive/body: (absent)
    /// good  /interactive/body/text: "May we call you about repair 2207?"
    /// ```
    pub RULE = {
        id: "call-permission-request-without-body",
        severity: Warning,
        category: Calling,
        page: page!("calling/user-call-permissions"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::CallPermissionRequest], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    if interactive.lacks("body") {
        cx.report(&RULE, interactive.span, "the call permission request has no body")
            .help("add `body` with the reason for the call");
    }
}
