//! `call-link-extra-path`.

use crate::check::{BodyCx, Finder};
use crate::link::CallLink;
use crate::rule::{declare_rule, page};
use crate::rules::link::missing_mark;

declare_rule! {
    /// The path of a call link continues after the number.
    ///
    /// A call link is `https://wa.me/call/` followed by the number. A text for your own use belongs
    /// in `biz_payload`. walint does not report a slash at the end.
    ///
    /// ```change text-message
    /// bad   /text/body: "https://wa.me/call/16505550101/support"
    /// good  /text/body: "https://wa.me/call/16505550101?biz_payload=support"
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
    // Another rule reports a parameter without its question mark.
    if missing_mark(link, number).is_some() {
        return;
    }
    cx.report(
        &RULE,
        cx.span_in(link.node, rest.clone()),
        "the path of a call link continues after the number",
    )
    .help("remove it, or send it as `?biz_payload=`");
}
