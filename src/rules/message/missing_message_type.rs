//! `missing-message-type`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::Member;
use crate::kind::RequestKind;
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// A message has no `type`.
    ///
    /// Meta rejects it with error 100. In older references the default type is `text`, so walint
    /// reports a warning if the message has a `text` object.
    ///
    /// ```change call-button
    /// bad   /type: (absent)
    /// ```
    ///
    /// ```change text-message
    /// bad   /type: (absent)
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "missing-message-type",
        severity: Error,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::All(&[
            Finder::Schema,
            Finder::BodyMember(RequestKind::MESSAGES, &["text"], check),
        ]),
    }
}

fn check(cx: &mut BodyCx<'_>, _: &Member<'_>) {
    let root = cx.root;
    // Without `text`, the schema reports an error.
    if ["type", "status", "typing_indicator"].iter().all(|it| root.lacks(it)) {
        // Unsafe: with the type, the rules for texts apply and may report more.
        let trust = Applicability::Unsafe;
        let fix = Fix::insert_member(trust, cx.source(), root.span, "type", "\"text\"");
        cx.report(&RULE, root.span, "`type` is missing")
            .severity(Severity::Warning)
            .help("add `\"type\": \"text\"`")
            .fix(fix);
    }
}
