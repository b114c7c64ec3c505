//! `invalid-message-id`.

use super::content;
use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::view;

declare_rule! {
    /// The id of a message does not begin with `wamid.`.
    ///
    /// Ids of messages come from the response to a send or from a webhook, and begin with `wamid.`.
    /// Another id, such as a number from a database, does not identify a message. Meta rejects a
    /// reaction to such an id with error 131009 ("Invalid message_id"). For a reply, a pin and a
    /// read receipt walint reports a warning.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." },
    ///   "context": { "message_id": "1000000000000001" }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "status": "read",
    ///   "message_id": "1000000000000001"
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "reaction",
    ///   "reaction": { "message_id": "1000000000000001", "emoji": "👍" }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "reaction",
    ///   "reaction": {
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "emoji": "👍"
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "status": "read",
    ///   "message_id": "{{message_id}}"
    /// }
    /// ```
    pub RULE = {
        id: "invalid-message-id",
        severity: Warning,
        category: Message,
        page: page!("messages/contextual-replies"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let reaction = content(root, "reaction").and_then(|it| it.get("message_id"));
    let ids = if view::is_read_receipt(root) {
        [root.get("message_id"), None, None]
    } else {
        let pin = content(root, "pin").and_then(|it| it.get("message_id"));
        [root.at(&["context", "message_id"]), reaction, pin]
    };
    for id in ids.into_iter().flatten() {
        let text = id.as_str().filter(|it| !it.is_empty() && !id.is_open());
        if text.is_some_and(|it| !it.starts_with("wamid.")) {
            let is_reaction = reaction.is_some_and(|it| std::ptr::eq(it, id));
            let severity = if is_reaction { Severity::Error } else { Severity::Warning };
            cx.report(&RULE, id.span, "the id of a message does not begin with `wamid.`")
                .severity(severity)
                .help("use the id from a webhook or from the response to a send");
        }
    }
}
