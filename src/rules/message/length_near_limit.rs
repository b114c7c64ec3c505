//! `length-near-limit`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::rules::view;

declare_rule! {
    /// A text just fits when an emoji counts as one character.
    ///
    /// No page says what a character is. Reports from the field fit Unicode scalar values, which is
    /// how walint counts; by UTF-16 units, in which most emoji are two, this text is too long. The
    /// lengths of texts, call buttons and callback data are looked at.
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
    let near = |node: Option<&'_ Node<'_>>, limit: usize| {
        // No text has more UTF-16 units than bytes.
        let text = node?.as_str().filter(|it| it.len() > limit)?;
        let units = text.encode_utf16().count();
        (units > limit && text.chars().count() <= limit).then_some((units, limit))
    };
    let mut texts = vec![(root.get("biz_opaque_callback_data"), 512)];
    if view::is_word(root.get("type"), "text") {
        texts.push((root.at(&["text", "body"]), 4096));
    }
    let calling = ["voice_call", "call_permission_request"];
    if let Some(interactive) = calling.iter().find_map(|it| view::interactive(root, it)) {
        let parameters = interactive.at(&["action", "parameters"]);
        texts.push((interactive.at(&["header", "text"]), 60));
        texts.push((interactive.at(&["body", "text"]), 1024));
        texts.push((interactive.at(&["footer", "text"]), 60));
        texts.push((parameters.and_then(|it| it.get("display_text")), 20));
        texts.push((parameters.and_then(|it| it.get("payload")), 512));
    }
    for parameter in view::call_buttons(root).flat_map(view::parameters) {
        texts.push((parameter.get("payload"), 512));
    }
    for (node, limit) in texts {
        if let (Some((units, limit)), Some(node)) = (near(node, limit), node) {
            let message = format!("{units} UTF-16 units, where at most {limit} characters fit");
            cx.report(&RULE, node.span, message)
                .help(format!("shorten it to {limit} units to be safe"));
        }
    }
}
