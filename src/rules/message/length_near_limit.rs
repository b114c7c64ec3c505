//! `length-near-limit`.

use crate::check::{BodyCx, Finder, MemberPlace};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::model::{SendComponent, SubType, Word};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A text just fits when an emoji counts as one character.
    ///
    /// No page says what a character is. Reports from the field fit Unicode scalar values, which is
    /// how walint counts; by UTF-16 units, in which most emoji are two, this text is too long.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": {
    ///       "name": "voice_call",
    ///       "parameters": { "display_text": "Call the shop now! 😀" }
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": {
    ///       "name": "voice_call",
    ///       "parameters": { "display_text": "Call the shop now 😀" }
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "length-near-limit",
        severity: Info,
        category: Message,
        page: page!("support/error-codes"),
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
    // Only characters beyond U+FFFF make a difference, and nearly no text has any.
    let node = &place.member.value;
    if node.as_str().is_none_or(str::is_ascii) {
        return;
    }
    // Other content than that of the message's type is not sent.
    let content = cx.message().kind.map(Word::word);
    if place.path.first().is_none_or(|it| Some(*it) == content)
        && let Some(limit) = limit(place.path, &place.member.key)
    {
        let is_shorter = limit == 4096 && cx.message().direct_send().is_some();
        look_at(cx, node, if is_shorter { 1024 } else { limit });
    }
}

fn check_call_button(cx: &mut BodyCx<'_>, button: SendComponent<'_>) {
    for payload in button.parameters().filter_map(|it| it.node.get("payload")) {
        look_at(cx, payload, 512);
    }
}

/// The most characters that the text called `key` has, at the end of a path; `None` where there is no
/// limit, or none that is told by the keys alone.
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

fn look_at(cx: &mut BodyCx<'_>, node: &Node<'_>, limit: usize) {
    // No text has more UTF-16 units than bytes.
    let Some(text) = node.as_str().filter(|it| it.len() > limit) else { return };
    let units = text.encode_utf16().count();
    if units > limit && text.chars().count() <= limit {
        cx.report(
            &RULE,
            node.span,
            format!("{units} UTF-16 units, where at most {limit} characters fit"),
        )
        .help(format!("shorten it to {limit} units to be safe"));
    }
}
