//! `deprecated-messaging-account-id`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::json::Member;
use crate::model::Recipient;
use crate::rule::{Severity, declare_rule, page};

declare_rule! {
    /// A body uses the deprecated key `paid_messaging_account_id`.
    ///
    /// The key names the Messaging Account that Meta charges; its new name is
    /// `messaging_account_id`. Meta asks developers to rename it by 31 December 2026 and will
    /// remove it in a future version of the API. If both keys are set, Meta ignores the older one,
    /// and walint reports an info.
    ///
    /// ```change text-message
    /// bad   /paid_messaging_account_id: "1000000000000030"
    /// bad   /messaging_account_id: "1000000000000030"
    ///   and  /paid_messaging_account_id: "1000000000000030"
    /// good  /messaging_account_id: "1000000000000030"
    /// ```
    pub RULE = {
        id: "deprecated-messaging-account-id",
        severity: Warning,
        category: Message,
        page: page!("account-model-evolution/messaging"),
        api_error: None,
        finder: Finder::BodyMember(Recipient::REQUESTS, &["paid_messaging_account_id"], check),
    }
}

fn check(cx: &mut BodyCx<'_>, old: &Member<'_>) {
    let source = cx.source();
    if let Some(new) = cx.root.member("messaging_account_id") {
        cx.report(
            &RULE,
            old.key_span,
            "Meta ignores `paid_messaging_account_id` because `messaging_account_id` is set",
        )
        .severity(Severity::Info)
        .related(new.key_span, "the key that Meta uses")
        .help("remove `paid_messaging_account_id`")
        .fix(Fix::remove(Applicability::Safe, source, old.key_span));
    } else {
        cx.report(&RULE, old.key_span, "`paid_messaging_account_id` is deprecated")
            .help("rename it to `messaging_account_id`")
            .fix(Fix::rename_key(Applicability::Safe, old.key_span, "messaging_account_id"));
    }
}
