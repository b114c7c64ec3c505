//! `marketing-message-to-group`.

use super::is_group_id;
use crate::check::{BodyCx, Finder};
use crate::json::Member;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A marketing message is sent to a group.
    ///
    /// The documentation contradicts itself. The description of the endpoint allows only the
    /// recipient type `individual`, but the same page mentions group ids in `to`. Until Meta
    /// resolves this, send messages to groups through `/messages`.
    ///
    /// ```change marketing-message
    /// bad   /recipient_type: "group"
    ///   and  /to: "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "marketing-message-to-group",
        severity: Warning,
        category: Message,
        page: page!("marketing-messages/send-marketing-messages"),
        api_error: None,
        finder: Finder::BodyMember(
            &[RequestKind::MarketingMessage],
            &["recipient_type", "to"],
            check,
        ),
    }
}

fn check(cx: &mut BodyCx<'_>, member: &Member<'_>) {
    let has_group_type = cx.message().is_to_group();
    let node = &member.value;
    let is_to_group = if member.key == "recipient_type" {
        has_group_type
    } else {
        !has_group_type && is_group_id(node)
    };
    if is_to_group {
        cx.report(
            &RULE,
            node.span,
            "the documentation contradicts itself about marketing messages to groups",
        )
        .help("send the message through `/messages`");
    }
}
