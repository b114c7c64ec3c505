//! `call-link-over-http`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::link::CallLink;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A call link begins with `http://`.
    ///
    /// The link opens, because `wa.me` redirects it. The first request is not encrypted, and some
    /// apps show a warning.
    ///
    /// ```change text-message
    /// bad   /text/body: "Call us: http://wa.me/call/16505550101"
    /// good  /text/body: "Call us: https://wa.me/call/16505550101"
    /// ```
    pub RULE = {
        id: "call-link-over-http",
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
    if let Some(scheme) = &link.scheme
        && link.part(scheme).eq_ignore_ascii_case("http")
    {
        let (trust, range) = (Applicability::Safe, scheme.clone());
        let fix = Fix::replace_in_string(trust, cx.source(), link.node, range, "https");
        let span = cx.span_in(link.node, scheme.clone());
        cx.report(&RULE, span, "a call link begins with `http://`")
            .help("change it to `https://`")
            .fix(fix);
    }
}
