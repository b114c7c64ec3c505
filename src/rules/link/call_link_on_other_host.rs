//! `call-link-on-other-host`.

use crate::check::{BodyCx, Finder};
use crate::link::CallLink;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The host of a call link is not `wa.me`.
    ///
    /// The documentation lists only `wa.me/call/`. The other hosts of WhatsApp, such as
    /// `api.whatsapp.com`, have a link format for chats but not for calls.
    ///
    /// ```change text-message
    /// bad   /text/body: "Call us: https://api.whatsapp.com/call/16505550101"
    /// good  /text/body: "Call us: https://wa.me/call/16505550101"
    /// ```
    pub RULE = {
        id: "call-link-on-other-host",
        severity: Warning,
        in_export: Kept,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::CallLink(check),
    }
}

fn check(cx: &mut BodyCx<'_>, call: CallLink<'_>) {
    let link = call.link;
    if !link.part(&link.host).eq_ignore_ascii_case("wa.me") {
        let span = cx.span_in(link.node, link.host.clone());
        cx.report(&RULE, span, "the host of a call link is not `wa.me`")
            .help("use `https://wa.me/call/` followed by the number");
    }
}
