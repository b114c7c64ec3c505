//! `length-near-limit`.

use crate::check::{BodyCx, Finder, MemberPlace};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::model::{Message, SendComponent, SubType, Word};
use crate::rule::{declare_rule, page};
use crate::rules::page;
use crate::wording::count;

declare_rule! {
    /// A text is within its limit only if an emoji counts as one character.
    ///
    /// The documentation does not define a character. Reports from developers match Unicode scalar
    /// values, so walint counts those. In UTF-16 units, where most emoji count as two, the text is
    /// too long.
    ///
    /// ```change call-button
    /// bad   /interactive/action/parameters/display_text: "Call the shop now! 😀"
    /// good  /interactive/action/parameters/display_text: "Call the shop now 😀"
    /// ```
    pub RULE = {
        id: "length-near-limit",
        severity: Info,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: None,
        finder: Finder::All(&[
            Finder::Member(RequestKind::MESSAGES, KEYS, check),
            Finder::SendButton(&[SubType::VoiceCall], check_call_button),
        ]),
    }
}

const KEYS: &[&str] = &[
    "biz_opaque_callback_data",
    "body",
    "button",
    "caption",
    "description",
    "display_text",
    "id",
    "payload",
    "text",
    "title",
];

fn check(cx: &mut BodyCx<'_>, place: MemberPlace<'_>) {
    // Only characters above U+FFFF make a difference, and ASCII has none.
    let node = &place.member.value;
    if node.as_str().is_none_or(str::is_ascii) {
        return;
    }
    // Meta sends only the content that `type` names.
    let content = cx.message().kind.map(Word::word);
    if place.path.first().is_none_or(|it| Some(*it) == content)
        && let Some(limit) = limit(place.path, &place.member.key)
    {
        let is_direct_send = limit == 4096 && cx.message().direct_send().is_some();
        let (limit, page) = if is_direct_send {
            (1024, page!("direct-send/supported-features-and-limits"))
        } else {
            (limit, page_of(cx.message(), place.path))
        };
        check_length(cx, node, limit, page);
    }
}

fn check_call_button(cx: &mut BodyCx<'_>, button: SendComponent<'_>) {
    for payload in button.parameters().filter_map(|it| it.node.get("payload")) {
        check_length(cx, payload, 512, page::of_message(cx.message()));
    }
}

/// The maximum number of characters of the text called `key` at the end of `path`.
///
/// `None` where there is no limit, or where the keys alone do not determine it.
fn limit(path: &[&str], key: &str) -> Option<usize> {
    Some(match (path, key) {
        (["text"], "body") => 4096,
        (["image" | "video" | "document"], "caption") | (["interactive", "body"], "text") => 1024,
        ([], "biz_opaque_callback_data") | ([.., "action", "parameters"], "payload") => 512,
        ([.., "buttons", "reply" | "quick_reply"], "id") => 256,
        ([.., "sections", "rows"], "id") => 200,
        ([.., "cards", "body"], "text") => 160,
        ([.., "sections", "rows"], "description") => 72,
        (["interactive", "header" | "footer"], "text") => 60,
        ([.., "action", "sections"] | [.., "sections", "rows"], "title") => 24,
        ([.., "action", "parameters"] | [.., "buttons", "cta_url"], "display_text")
        | ([.., "buttons", "reply" | "quick_reply"], "title")
        | (["interactive", "action"], "button") => 20,
        _ => return None,
    })
}

/// The page that states the limit of a text at the end of `path`.
fn page_of(message: Message<'_>, path: &[&str]) -> &'static str {
    match path.first().copied() {
        None => page!("messages/send-messages"),
        Some(key) => page::of_member(message, key),
    }
}

fn check_length(cx: &mut BodyCx<'_>, node: &Node<'_>, limit: usize, page: &str) {
    // A text never has more UTF-16 units than bytes.
    let Some(text) = node.as_str().filter(|it| it.len() > limit) else { return };
    let n_units = text.encode_utf16().count();
    if n_units > limit && text.chars().count() <= limit {
        let message =
            format!("the text has {n_units} UTF-16 units; the maximum is {limit} characters");
        let extra = count(n_units - limit, "UTF-16 unit");
        cx.report(&RULE, node.span, message).page(page).help(format!("shorten it by {extra}"));
    }
}
