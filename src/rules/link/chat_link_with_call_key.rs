//! `chat-link-with-call-key`.

use std::ops::Range;

use crate::check::{BodyCx, Finder};
use crate::link::{Link, LinkPlace, Target};
use crate::rule::{declare_rule, page};
use crate::rules::link::PAYLOAD;

declare_rule! {
    /// A chat link contains a parameter or path for a call.
    ///
    /// `https://wa.me/` followed by a number opens a chat, whatever parameters follow. WhatsApp
    /// ignores a parameter such as `call=1`, and `biz_payload` belongs in call links. A link that
    /// starts a call is `https://wa.me/call/` followed by the number.
    ///
    /// ```change text-message
    /// bad   /text/body: "Call us: https://wa.me/16505550101?call=1"
    /// bad   /text/body: "Call us: https://wa.me/16505550101/call"
    /// bad   /text/body: "Call us: https://wa.me/16505550101?biz_payload=shop"
    /// good  /text/body: "Call us: https://wa.me/call/16505550101"
    /// good  /text/body: "Write to us: https://wa.me/16505550101?text=Please%20call"
    /// ```
    pub RULE = {
        id: "chat-link-with-call-key",
        severity: Warning,
        in_export: Kept,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::Link(check),
    }
}

fn check(cx: &mut BodyCx<'_>, link: &Link<'_>) {
    if link.place == LinkPlace::TemplateButton {
        return;
    }
    let Some(range) = call_key(link) else { return };
    cx.report(&RULE, cx.span_in(link.node, range), "a chat link does not start a call")
        .help("use `https://wa.me/call/` followed by the number");
}

/// The part of a chat link that is meant to start a call, if there is one.
pub(super) fn call_key(link: &Link<'_>) -> Option<Range<usize>> {
    const KEYS: [&str; 6] =
        ["call", "calling", "voice_call", "voicecall", "video_call", "videocall"];
    // Keys that name what a link does.
    const VERBS: [&str; 4] = ["action", "app", "mode", "type"];
    let Target::Chat { number } = &link.target else { return None };
    let is_call =
        |range: &Range<usize>| KEYS.iter().any(|it| it.eq_ignore_ascii_case(link.part(range)));
    let parameter = link.query.iter().find(|it| {
        let key = link.part(&it.key);
        is_call(&it.key)
            || key.eq_ignore_ascii_case(PAYLOAD)
            || (VERBS.contains(&key) && it.value.as_ref().is_some_and(is_call))
    });
    if let Some(parameter) = parameter {
        return Some(parameter.key.clone());
    }
    let rest = number.as_ref()?.end + 1..link.range.end;
    let end = link.part(&rest).find(['/', '?', '#']).map_or(rest.end, |it| rest.start + it);
    let segment = rest.start..end;
    is_call(&segment).then_some(segment)
}
