//! `call-link-payload-too-long`.

use crate::check::{BodyCx, Finder};
use crate::link::CallLink;
use crate::rule::{declare_rule, page};
use crate::rules::link::payloads;
use crate::wording::{over, shorten};
use percent_encoding::percent_decode_str;

declare_rule! {
    /// The `biz_payload` of a call link is longer than 512 characters.
    ///
    /// The documentation states no maximum. The payload of a call button has a maximum of 512
    /// characters, and integrations use the same limit for links. walint counts the characters
    /// after percent-decoding.
    ///
    /// ```change text-message
    /// bad   /text/body:
    ///       "Call us: https://wa.me/call/16505550101?biz_payload=" + "order-4711-" * 47
    /// good  /text/body:
    ///       "Call us: https://wa.me/call/16505550101?biz_payload=" + "order-4711-" * 46
    /// ```
    pub RULE = {
        id: "call-link-payload-too-long",
        severity: Warning,
        in_export: Kept,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::CallLink(check),
    }
}

/// The maximum number of characters in the payload of a call button.
const LIMIT: usize = 512;

fn check(cx: &mut BodyCx<'_>, call: CallLink<'_>) {
    let link = call.link;
    for value in payloads(link) {
        let written: String = link.characters(&value).map(|it| it.1).collect();
        let length = percent_decode_str(&written).decode_utf8_lossy().chars().count();
        if length > LIMIT {
            let message = over("`biz_payload`", length, "character", LIMIT);
            cx.report(&RULE, cx.span_in(link.node, value), message)
                .label(format!("{length} characters"))
                .help(format!(
                    "{}, or send a short key and store the data on your server",
                    shorten(length, LIMIT)
                ));
        }
    }
}
