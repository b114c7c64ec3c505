//! `call-link-without-scheme`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::fix::{Applicability, Fix};
use crate::link::Place;
use crate::rule::{ApiError, Severity};
use crate::rules::link::{KINDS, call_links};

declare_rule! {
    /// A call link has no `https://`.
    ///
    /// Most apps still show it as a link in a text, but without a preview. As the URL of a button
    /// it is not a URL, and Meta rejects it.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Call us: wa.me/call/16505550101" } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "Call us: https://wa.me/call/16505550101" } }
    /// ```
    pub RULE = {
        id: "call-link-without-scheme",
        severity: Info,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::Body(KINDS, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let links = cx.links();
    for (link, _, _) in call_links(&links).filter(|it| it.0.scheme.is_none()) {
        let (severity, api_error) = match link.place {
            Place::Url => (Severity::Error, Some(ApiError::code(131_009))),
            Place::Text | Place::Address | Place::TemplateButton => (Severity::Info, None),
        };
        let (trust, start) = (Applicability::Safe, link.host.start);
        let range = start..start;
        let fix = Fix::replace_in_string(trust, cx.source(), link.node, range, "https://");
        let span = cx.span_in(link.node, link.host.clone());
        cx.report(&RULE, span, "a call link has no `https://`")
            .severity(severity)
            .help("add `https://` before it")
            .fix(fix)
            .api_error = api_error;
    }
}
