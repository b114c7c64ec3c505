//! `unused-content`.

use crate::check::{BodyCx, Finder};
use crate::json::Member;
use crate::kind::RequestKind;
use crate::model::{MessageType, Word};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A message contains content for another type of message.
    ///
    /// Meta sends only the content that `type` names. The other content is usually left over from a
    /// body that was copied.
    ///
    /// ```change contact-info-request
    /// bad   /text: { "body": "Talk to us about your order." }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "unused-content",
        severity: Warning,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: None,
        finder: Finder::BodyMember(RequestKind::MESSAGES, MessageType::WORDS, check),
    }
}

fn check(cx: &mut BodyCx<'_>, member: &Member<'_>) {
    // If the content that `type` names is missing, another rule reports that instead.
    let Some(content) = cx.message().content() else { return };
    let (key, name) = (&member.key, content.kind.word());
    if key != name {
        cx.report(
            &RULE,
            member.key_span,
            format!("`{key}` has no effect in a message of type `{name}`"),
        )
        .help(format!("remove `{key}`, or set `type` to `{key}`"));
    }
}
