//! `recipient-type-mismatch`.

use super::is_group_id;
use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::Member;
use crate::kind::RequestKind;
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// The recipient does not match `recipient_type`.
    ///
    /// Meta rejects it with error 100. A message to a group needs `"recipient_type": "group"` and
    /// the id of the group in `to`. Without `recipient_type`, the recipient is a person. Some
    /// samples omit it for groups, so walint reports only a warning there. walint recognizes a
    /// group id by its first characters.
    ///
    /// ```change group-message
    /// bad   /to: "+16505550100"
    /// bad   /recipient_type: (absent)
    /// bad   /recipient_type: "individual"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "recipient-type-mismatch",
        severity: Error,
        category: Message,
        page: page!("groups/groups-messaging"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::All(&[
            Finder::Schema,
            Finder::BodyMember(RequestKind::MESSAGES, &["to"], check),
        ]),
    }
}

fn check(cx: &mut BodyCx<'_>, to: &Member<'_>) {
    let is_message = cx.root.lacks("recipient_type") && cx.root.lacks("status");
    if is_group_id(&to.value) && is_message {
        // Unsafe: with the type, the rules for groups apply and may report more.
        let (trust, root) = (Applicability::Unsafe, cx.root.span);
        let fix = Fix::insert_member(trust, cx.source(), root, "recipient_type", "\"group\"");
        cx.report(&RULE, to.value.span, "the message to a group has no `recipient_type`")
            .severity(Severity::Warning)
            .help("add `\"recipient_type\": \"group\"`")
            .fix(fix);
    }
}
