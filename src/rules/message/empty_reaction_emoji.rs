//! `empty-reaction-emoji`.

use crate::check::{BodyCx, Finder};
use crate::model::{Content, MessageType};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The `emoji` of a reaction is empty.
    ///
    /// An empty `emoji` removes an earlier reaction to the message. Older references, and the
    /// clients based on them, describe this; the current documentation does not mention it.
    ///
    /// ```change reaction-message
    /// bad   /reaction/emoji: ""
    /// good  (unchanged)
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
        cx.report(&RULE, emoji.span, "an empty `emoji` removes the reaction")
            .help("set `emoji` to an emoji, unless you want to remove the reaction");
    }
}
