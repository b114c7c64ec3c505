//! `call-link-without-scheme`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::link::Place;
use crate::rule::Severity;
use crate::rules::link::{KINDS, call_links};

declare_rule! {
    /// A call link has no `https://`.
    ///
    /// In a text most apps make it a link all the same, but no preview is made of it. As the
    /// URL of a button it is no URL at all, and an error.
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
        let severity = if link.place == Place::Url { Severity::Error } else { Severity::Info };
        cx.report(
            &RULE,
            cx.span_in(link.node, link.host.clone()),
            "a call link without `https://`",
        )
        .severity(severity)
        .help("write `https://` in front of it");
    }
}
