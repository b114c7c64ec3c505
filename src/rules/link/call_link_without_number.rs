//! `call-link-without-number`.

use crate::check::{BodyCx, Finder};
use crate::link::CallLink;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A call link has no number to call.
    ///
    /// `https://wa.me/call/` alone does not open a call: the path ends with the number, in digits
    /// only and with its country code. Meta accepts the text or the URL.
    ///
    /// ```change text-message
    /// bad   /text/body: "Call us: https://wa.me/call/"
    /// bad   /text/body: "Call us: https://wa.me/call?biz_payload=shop"
    /// good  /text/body: "Call us: https://wa.me/call/16505550101"
    /// ```
    pub RULE = {
        id: "call-link-without-number",
        severity: Warning,
        in_export: Kept,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::CallLink(check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: CallLink<'_>) {
    let CallLink { link, number, .. } = call;
    let has_number = link.part(number).contains(char::is_alphanumeric);
    if !has_number && !link.is_open(number) {
        cx.report(&RULE, cx.span_in(link.node, link.range.clone()), "a call link has no number")
            .help("add the number after `/call/`, in digits only and with its country code");
    }
}
