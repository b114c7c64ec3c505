//! `context-on-template`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::Member;
use crate::kind::RequestKind;
use crate::model::MessageType;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template message has a `context`.
    ///
    /// Meta sends the template, but WhatsApp does not show the quoted message above it.
    ///
    /// ```change send
    /// bad   /context:
    ///       { "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA" }
    /// ```
    ///
    /// ```change text-message
    /// good  /context:
    ///       { "message_id": "wamid.HBgLMTY1MDU1NTAxMDAVAgARGBI1MTEyMTAxMDE0NDVCRUNCMUIA" }
    /// ```
    pub RULE = {
        id: "context-on-template",
        severity: Warning,
        category: Message,
        page: page!("messages/contextual-replies"),
        api_error: None,
        finder: Finder::BodyMember(RequestKind::MESSAGES, &["context"], check),
    }
}

fn check(cx: &mut BodyCx<'_>, context: &Member<'_>) {
    let source = cx.source();
    if cx.message().is(MessageType::Template) {
        cx.report(&RULE, context.key_span, "`context` has no visible effect in a template message")
            .help("remove `context`")
            .fix(Fix::remove(Applicability::Unsafe, source, context.key_span));
    }
}
