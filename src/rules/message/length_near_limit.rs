//! `length-near-limit`.

use super::is_direct_send;
use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::view;

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
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    // Only characters beyond U+FFFF make a difference; nearly no body has any.
    let body = cx.text_at(root.span);
    let has_wide = body.bytes().fold(0, u8::max) >= 0xf0;
    if !has_wide && !body.contains("\\u") {
        return;
    }
    if let Some(data) = root.get("biz_opaque_callback_data") {
        look_at(cx, data, 512);
    }
    for member in root.members() {
        // What stands beside the content is not sent.
        if is_word(root.get("type"), &member.key) {
            walk(cx, &member.value, "", &member.key);
        }
    }
    for parameter in view::call_buttons(root).flat_map(view::parameters) {
        if let Some(payload) = parameter.get("payload") {
            look_at(cx, payload, 512);
        }
    }
}

/// Looks at the texts below a node that is the value of `key`, itself in the value of `around`.
fn walk(cx: &mut BodyCx<'_>, node: &Node<'_>, around: &str, key: &str) {
    for item in node.items() {
        walk(cx, item, around, key);
    }
    for member in node.members() {
        let inner = member.key.as_ref();
        match limit(around, key, inner) {
            Some(4096) if is_direct_send(cx.root) => look_at(cx, &member.value, 1024),
            Some(limit) => look_at(cx, &member.value, limit),
            None => walk(cx, &member.value, key, inner),
        }
    }
}

/// The most characters that the text called `key` has, in the object called `object`, itself in
/// `around`; `None` where there is no limit, or none that is told by the keys alone.
fn limit(around: &str, object: &str, key: &str) -> Option<usize> {
    Some(match (around, object, key) {
        ("", "text", "body") => 4096,
        ("", "image" | "video" | "document", "caption") | ("interactive", "body", "text") => 1024,
        ("action", "parameters", "payload") => 512,
        ("buttons", "reply" | "quick_reply", "id") => 256,
        ("sections", "rows", "id") => 200,
        ("cards", "body", "text") => 160,
        ("sections", "rows", "description") => 72,
        ("interactive", "header" | "footer", "text") => 60,
        ("action", "sections", "title") | ("sections", "rows", "title") => 24,
        ("action", "parameters", "display_text")
        | ("buttons", "cta_url", "display_text")
        | ("buttons", "reply" | "quick_reply", "title")
        | ("interactive", "action", "button") => 20,
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
