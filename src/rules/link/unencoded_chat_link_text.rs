//! `unencoded-chat-link-text`.

use crate::check::{BodyCx, Finder};
use crate::link::{Link, LinkPlace, Target};
use crate::rule::declare_rule;
use crate::rules::link::CLICK_TO_CHAT;

declare_rule! {
    /// The `text` of a chat link is not percent-encoded.
    ///
    /// A raw `&` or `#` ends the text that the chat opens with. In a text a space ends the link, so
    /// walint reports a raw space only in the URL of a button.
    ///
    /// ```change url-button
    /// bad   /interactive/action/parameters/url: "https://wa.me/16505550101?text=Hello there"
    /// ```
    ///
    /// ```change text-message
    /// bad   /text/body: "Write to us: https://wa.me/16505550101?text=Salt&Pepper"
    /// good  /text/body: "Write to us: https://wa.me/16505550101?text=Salt%20%26%20Pepper"
    /// ```
    pub RULE = {
        id: "unencoded-chat-link-text",
        severity: Warning,
        in_export: Kept,
        category: Link,
        page: CLICK_TO_CHAT,
        api_error: None,
        finder: Finder::Link(check),
    }
}

fn check(cx: &mut BodyCx<'_>, link: &Link<'_>) {
    if link.place == LinkPlace::TemplateButton {
        return;
    }
    if !matches!(link.target, Target::Chat { .. }) {
        return;
    }
    let Some(n) = link.query.iter().position(|it| link.part(&it.key) == "text") else {
        return;
    };
    let value = link.query[n].value.clone().unwrap_or_default();
    let space = link.characters(&value).find(|it| it.1 == ' ').map(|it| it.0);
    let next = link.query.get(n + 1);
    let rest = next.filter(|it| it.value.is_none() && !link.is_open(&it.key));
    let fragment = link.fragment.as_ref().filter(|_| n + 1 == link.query.len());
    let (at, message, help) = match (space, rest, fragment) {
        (Some(at), _, _) => {
            (at, "`text` of a chat link contains a raw space", "replace it with `%20`")
        }
        (_, Some(rest), _) => {
            (rest.key.start - 1, "a raw `&` ends `text` of a chat link", "replace it with `%26`")
        }
        (_, _, Some(fragment)) => {
            (fragment.start - 1, "a raw `#` ends `text` of a chat link", "replace it with `%23`")
        }
        (None, None, None) => return,
    };
    cx.report(&RULE, cx.span_in(link.node, at..at + 1), message).help(help);
}
