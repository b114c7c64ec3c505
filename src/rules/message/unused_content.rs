//! `unused-content`.

use super::TYPES;
use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::view;

declare_rule! {
    /// A message has content of another type than its own.
    ///
    /// Only the object that `type` names is sent. What stands beside it is most often left over
    /// from the body that was copied.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "voice_call",
    ///     "body": { "text": "Talk to us about your order." },
    ///     "action": { "name": "voice_call", "parameters": { "display_text": "Call us" } }
    ///   },
    ///   "text": { "body": "Talk to us about your order." }
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
    ///     "action": { "name": "voice_call", "parameters": { "display_text": "Call us" } }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unused-content",
        severity: Warning,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: None,
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let Some(kind) = root.get_str("type") else { return };
    if view::is_read_receipt(root) || !TYPES.iter().any(|it| kind.eq_ignore_ascii_case(it)) {
        return;
    }
    let name = kind.to_ascii_lowercase();
    // Without the content that `type` names, that is missing; the other one may be what was meant.
    if root.get(&name).is_none() {
        return;
    }
    for member in root.members() {
        let key = &member.key;
        if TYPES.contains(&key.as_ref()) && **key != name {
            cx.report(
                &RULE,
                member.key_span,
                format!("`{key}` is not sent in a message of type `{name}`"),
            )
            .help(format!("take `{key}` out, or correct `type`"));
        }
    }
}
