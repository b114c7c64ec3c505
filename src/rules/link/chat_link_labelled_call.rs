//! `chat-link-labelled-call`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::link::{Link, LinkPlace, Target};
use crate::model::InteractiveKind;
use crate::rule::{declare_rule, page};
use crate::rules::link::chat_link_with_call_key::call_key;

declare_rule! {
    /// A button whose label announces a call opens a chat.
    ///
    /// `https://wa.me/` followed by a number opens a chat, and `https://wa.me/call/` followed by
    /// the number starts a call. walint checks only the labels of URL buttons that begin with
    /// "call" in English.
    ///
    /// ```change url-button
    /// bad   /interactive/action/parameters:
    ///       { "display_text": "Call us", "url": "https://wa.me/16505550101" }
    /// good  /interactive/action/parameters:
    ///       { "display_text": "Call us", "url": "https://wa.me/call/16505550101" }
    /// ```
    pub RULE = {
        id: "chat-link-labelled-call",
        severity: Info,
        in_export: Kept,
        category: Link,
        page: page!("calling/call-button-messages-deep-links"),
        api_error: None,
        finder: Finder::Link(check),
    }
}

fn check(cx: &mut BodyCx<'_>, link: &Link<'_>) {
    if link.place != LinkPlace::Url {
        return;
    }
    let interactive = cx.message().interactive();
    let Some(interactive) = interactive.filter(|it| it.is(InteractiveKind::CtaUrl)) else { return };
    let label = interactive.at(&["action", "parameters", "display_text"]).and_then(Node::as_str);
    let first = label.and_then(|it| it.split_whitespace().next());
    if !first.is_some_and(|it| it.eq_ignore_ascii_case("call")) {
        return;
    }
    if let Target::Chat { number: Some(number) } = &link.target
        && !link.is_open(number)
        && call_key(link).is_none()
    {
        let span = cx.span_in(link.node, link.range.clone());
        cx.report(&RULE, span, "a button whose label announces a call opens a chat")
            .help("add `call/` before the number, or change the label");
    }
}
