//! `empty-callback-data`.

use crate::check::{BodyCx, Finder};
use crate::json::Member;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The callback data of a message is empty.
    ///
    /// Meta returns `biz_opaque_callback_data` in the webhooks about the message, where an empty
    /// string is of no use. The length of the data is 1 to 512 characters.
    ///
    /// ```change text-message
    /// bad   /biz_opaque_callback_data: ""
    /// good  /biz_opaque_callback_data: "ticket=8841;desk=7"
    /// ```
    pub RULE = {
        id: "empty-callback-data",
        severity: Warning,
        category: Message,
        page: page!("messages/send-messages"),
        api_error: None,
        finder: Finder::BodyMember(RequestKind::MESSAGES, &["biz_opaque_callback_data"], check),
    }
}

fn check(cx: &mut BodyCx<'_>, data: &Member<'_>) {
    if data.value.as_str() == Some("") {
        cx.report(&RULE, data.value.span, "`biz_opaque_callback_data` is empty")
            .help("remove it, or set it to the data that you want in the webhooks");
    }
}
