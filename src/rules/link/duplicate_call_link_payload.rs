//! `duplicate-call-link-payload`.

use crate::check::{BodyCx, Finder};
use crate::link::CallLink;
use crate::rule::{declare_rule, page};
use crate::rules::link::PAYLOAD;

declare_rule! {
    /// A call link has `biz_payload` twice.
    ///
    /// The documentation does not say which of the two the webhook returns.
    ///
    /// ```change text-message
    /// bad   /text/body:
    ///       "Call us: https://wa.me/call/16505550101?biz_payload=shop&biz_payload=case-4711"
    /// good  /text/body: "Call us: https://wa.me/call/16505550101?biz_payload=shop%26case-4711"
    /// ```
    pub RULE = {
        id: "duplicate-call-link-payload",
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
    let mut keys = link.query.iter().map(|it| &it.key).filter(|it| link.part(it) == PAYLOAD);
    let Some(first) = keys.next() else { return };
    let first = cx.span_in(link.node, first.clone());
    for key in keys {
        cx.report(
            &RULE,
            cx.span_in(link.node, key.clone()),
            "`biz_payload` is set twice in a call link",
        )
        .related(first, "first set here")
        .help("join both values in one `biz_payload`, with `%26` between them");
    }
}
