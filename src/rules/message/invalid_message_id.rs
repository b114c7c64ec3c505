//! `invalid-message-id`.

use super::content;
use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::kind::RequestKind;
use crate::rules::view;

declare_rule! {
    /// The id of a message does not begin with `wamid.`.
    ///
    /// Ids of messages come from the answer to a send or from a webhook, and begin so. A reply, a
    /// reaction, a pin and a read receipt that name another one, such as a number from a database,
    /// find no message: error 131009, for reactions by webhook.
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
        api_error: None,
        about: ["message_id"],
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let ids = if view::is_read_receipt(root) {
        [root.get("message_id"), None, None]
    } else {
        [
            root.at(&["context", "message_id"]),
            content(root, "reaction").and_then(|it| it.get("message_id")),
            content(root, "pin").and_then(|it| it.get("message_id")),
        ]
    };
    for id in ids.into_iter().flatten() {
        let text = id.as_str().filter(|it| !it.is_empty() && !id.is_open());
        if text.is_some_and(|it| !it.starts_with("wamid.")) {
            cx.report(&RULE, id.span, "the id of a message begins with `wamid.`")
                .help("give the id that a webhook or the answer to a send brought");
        }
    }
}
