//! `invalid-message-id`.

use crate::check::{BodyCx, Finder};
use crate::json::{Member, Node};
use crate::kind::RequestKind;
use crate::model::{Content, MessageType};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// A message id does not begin with `wamid.`.
    ///
    /// Meta returns the ids of messages in responses and webhooks, and they begin with `wamid.`.
    /// Another id, such as a number from a database, does not identify a message. Meta rejects a
    /// reaction with such an id with error 131009 ("Invalid message_id"). For a reply, a pin or a
    /// read receipt, walint reports a warning.
    ///
    /// ```change text-message
    /// bad   /context: { "message_id": "1000000000000001" }
    /// ```
    ///
    /// ```change read-receipt
    /// bad   /message_id: "1000000000000001"
    /// good  /message_id: "{{message_id}}"
    /// ```
    ///
    /// ```change reaction-message
    /// bad   /reaction/message_id: "1000000000000001"
    /// ```
    pub RULE = {
        id: "invalid-message-id",
        severity: Warning,
        category: Message,
        page: page!("messages/contextual-replies"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::All(&[
            Finder::BodyMember(RequestKind::MESSAGES, &["context", "message_id"], check_member),
            Finder::Content(&[MessageType::Pin, MessageType::Reaction], check_content),
        ]),
    }
}

fn check_member(cx: &mut BodyCx<'_>, member: &Member<'_>) {
    let is_read_receipt = cx.message().is_read_receipt;
    let (id, page) = match member.key.as_ref() {
        "context" if !is_read_receipt => (member.value.get("message_id"), RULE.meta.page),
        "message_id" if is_read_receipt => {
            (Some(&member.value), page!("messages/mark-message-as-read"))
        }
        _ => return,
    };
    check(cx, id, Severity::Warning, page);
}

fn check_content(cx: &mut BodyCx<'_>, content: Content<'_>) {
    let (severity, page) = if content.kind == MessageType::Reaction {
        (Severity::Error, page!("messages/reaction-messages"))
    } else {
        (Severity::Warning, page!("groups/groups-messaging"))
    };
    check(cx, content.get("message_id"), severity, page);
}

fn check(cx: &mut BodyCx<'_>, id: Option<&Node<'_>>, severity: Severity, page: &str) {
    let Some(id) = id else { return };
    if id.literal().is_some_and(|it| !it.is_empty() && !it.starts_with("wamid.")) {
        cx.report(&RULE, id.span, "`message_id` does not begin with `wamid.`")
            .severity(severity)
            .page(page)
            .help("use the message id from the webhook or from the API response");
    }
}
