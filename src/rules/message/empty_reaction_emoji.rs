//! `empty-reaction-emoji`.

use crate::check::{BodyCx, Finder};
use crate::model::{Content, MessageType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A reaction has an empty `emoji`.
    ///
    /// That takes an earlier reaction to the message away. Older references and the clients built on
    /// them say so; today's page does not mention it.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "reaction",
    ///   "reaction": {
    ///     "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA",
    ///     "emoji": ""
    ///   }
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
    pub RULE = {
        id: "empty-reaction-emoji",
        aliases: ["removed-reaction"],
        severity: Info,
        category: Message,
        page: page!("messages/reaction-messages"),
        api_error: None,
        finder: Finder::Content(&[MessageType::Reaction], check),
    }
}

fn check(cx: &mut BodyCx<'_>, reaction: Content<'_>) {
    let Some(emoji) = reaction.get("emoji") else { return };
    if emoji.as_str() == Some("") {
        cx.report(&RULE, emoji.span, "an empty `emoji` takes the reaction away")
            .help("put an emoji in if a reaction is meant");
    }
}
