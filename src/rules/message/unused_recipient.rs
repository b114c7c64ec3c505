//! `unused-recipient`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::model::Recipient;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A message or call has both `to` and `recipient`.
    ///
    /// Meta uses `to` and ignores `recipient`, even if `recipient` is malformed.
    ///
    /// ```change text-message
    /// bad   /recipient: "US.1000000000000001"
    /// good  (unchanged)
    /// ```
    ///
    /// ```change call
    /// bad   /recipient: "1000000000000001US"
    /// ```
    pub RULE = {
        id: "unused-recipient",
        severity: Info,
        category: Message,
        page: page!("business-scoped-user-ids"),
        api_error: None,
        finder: Finder::Recipient(check),
    }
}

fn check(cx: &mut BodyCx<'_>, recipient: Recipient<'_>) {
    if recipient.to.is_none() || recipient.is_group {
        return;
    }
    if let Some(ignored) = recipient.root.member("recipient") {
        let page = match cx.kind {
            RequestKind::Call => page!("calling/reference"),
            _ => RULE.meta.page,
        };
        cx.report(&RULE, ignored.key_span, "Meta ignores `recipient` because `to` is set")
            .page(page)
            .help("remove one of them");
    }
}
