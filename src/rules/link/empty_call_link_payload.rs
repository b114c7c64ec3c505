//! `empty-call-link-payload`.

use crate::check::{BodyCx, Finder};
use crate::link::CallLink;
use crate::rule::{declare_rule, page};
use crate::rules::link::PAYLOAD;
use std::ops::Range;

declare_rule! {
    /// The `biz_payload` of a call link is empty.
    ///
    /// The webhook contains no payload, as with a link without the parameter.
    ///
    /// ```change text-message
    /// bad   /text/body: "Call us: https://wa.me/call/16505550101?biz_payload="
    /// good  /text/body: "Call us: https://wa.me/call/16505550101"
    /// ```
    pub RULE = {
        id: "empty-call-link-payload",
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
    for parameter in link.query.iter().filter(|it| link.part(&it.key) == PAYLOAD) {
        if parameter.value.as_ref().is_none_or(Range::is_empty) {
            let span = cx.span_in(link.node, parameter.key.clone());
            cx.report(&RULE, span, "`biz_payload` is empty")
                .help("add a value, or remove `biz_payload`");
        }
    }
}
