//! `call-link-without-scheme`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::link::{CallLink, LinkPlace};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// A call link has no `https://`.
    ///
    /// In a text, most apps still show it as a link, but without a preview. As the URL of a button
    /// it is not a valid URL, and Meta rejects it.
    ///
    /// ```change text-message
    /// bad   /text/body: "Call us: wa.me/call/16505550101"
    /// good  /text/body: "Call us: https://wa.me/call/16505550101"
    /// ```
    pub RULE = {
        id: "call-link-without-scheme",
        severity: Info,
        in_export: Kept,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::CallLink(check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: CallLink<'_>) {
    let link = call.link;
    if link.scheme.is_some() {
        return;
    }
    let (severity, api_error) = match link.place {
        LinkPlace::Url => (Severity::Error, Some(ApiError::code(131_009))),
        LinkPlace::Text | LinkPlace::Address | LinkPlace::TemplateButton => (Severity::Info, None),
    };
    let (trust, start) = (Applicability::Safe, link.host.start);
    let fix = Fix::replace_in_string(trust, cx.source(), link.node, start..start, "https://");
    let span = cx.span_in(link.node, link.host.clone());
    cx.report(&RULE, span, "a call link has no `https://`")
        .severity(severity)
        .help("add `https://` before it")
        .fix(fix)
        .api_error = api_error;
}
