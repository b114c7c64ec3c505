//! `unused-group-participants`.

use crate::check::{BodyCx, Finder};
use crate::json::Value;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A request that creates or changes a group lists participants.
    ///
    /// Meta does not add them: users join a group with its invite link. A list of participants
    /// belongs in a separate request.
    ///
    /// ```change group
    /// bad   /participants: [{ "user": "+16505550100" }]
    /// ```
    ///
    /// ```change business-profile
    /// good  /about: (absent)
    ///   and  /participants: [{ "user": "+16505550100" }]
    /// ```
    pub RULE = {
        id: "unused-group-participants",
        severity: Warning,
        category: Account,
        page: page!("groups/reference"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::Group], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let is_set = |key: &str| root.get(key).is_some_and(|it| it.value != Value::Null);
    if !is_set("participants") || !(is_set("subject") || is_set("join_approval_mode")) {
        return;
    }
    if let Some(member) = root.member("participants") {
        cx.report(&RULE, member.key_span, "`participants` does not add users to the group")
            .help("remove it, and send the invite link to the users");
    }
}
