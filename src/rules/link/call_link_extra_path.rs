//! `call-link-extra-path`.

use crate::check::{BodyCx, Finder};
use crate::link::CallLink;
use crate::rule::{declare_rule, page};
use crate::rules::link::missing_mark;

declare_rule! {
    /// The path of a call link goes on behind the number.
    ///
    /// A call link is `https://wa.me/call/` and the number, nothing more; what the caller's
    /// side is to be told goes into `biz_payload`. A slash at the very end is let pass.
    ///
    /// ```json bad
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "https://wa.me/call/16505550101/support" } }
    /// ```
    ///
    /// ```json good
    /// { "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": { "body": "https://wa.me/call/16505550101?biz_payload=support" } }
    /// ```
    pub RULE = {
        id: "call-link-extra-path",
        severity: Warning,
        in_export: Kept,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::CallLink(check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: CallLink<'_>) {
    let CallLink { link, number, rest } = call;
    if rest.is_empty() {
        return;
    }
    // A parameter without its question mark is another slip.
    if missing_mark(link, number).is_some() {
        return;
    }
    cx.report(&RULE, cx.span_in(link.node, rest.clone()), "text behind the number of a call link")
        .help("end the path with the number; `?biz_payload=` takes a text of your own");
}
