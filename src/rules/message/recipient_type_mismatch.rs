//! `recipient-type-mismatch`.

use super::is_group_id;
use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::fix::{Applicability, Fix};
use crate::kind::RequestKind;
use crate::rule::{ApiError, Severity};

declare_rule! {
    /// The recipient is not of the kind that `recipient_type` says.
    ///
    /// A message to a group has `"recipient_type": "group"` and the id of the group in `to`.
    /// Without `recipient_type` it goes to a person; some samples leave it out for groups all the
    /// same, so that is a warning only. The ids of groups are known by how they begin.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "recipient_type": "group",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "recipient_type": "individual",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "recipient_type": "group",
    ///   "type": "text",
    ///   "text": { "body": "Your table is ready." }
    /// }
    /// ```
    pub RULE = {
        id: "recipient-type-mismatch",
        severity: Error,
        category: Message,
        page: page!("groups/groups-messaging"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Both(RequestKind::MESSAGES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let has = |key| root.get(key).is_some();
    let Some(to) = root.get("to").filter(|it| is_group_id(it)) else { return };
    if root.complete && !has("recipient_type") && !has("status") {
        let (key, json) = ("recipient_type", "\"group\"");
        let fix = Fix::insert_member(Applicability::Unsafe, cx.source(), root.span, key, json);
        cx.report(&RULE, to.span, "`to` is the id of a group, but there is no `recipient_type`")
            .severity(Severity::Warning)
            .help("add `\"recipient_type\": \"group\"`")
            .fix(fix);
    }
}
