//! `marketing-message-to-group`.

use super::is_group_id;
use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A marketing message goes to a group.
    ///
    /// The description of the endpoint knows recipients of the type `individual` only, while the page
    /// speaks of ids of groups in `to`. As long as the two disagree, a group is better served through
    /// `/messages`.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "recipient_type": "group",
    ///   "to": "Y2FwaV9ncm91cDoxNjUwNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDAZD",
    ///   "type": "template",
    ///   "template": { "name": "autumn_news", "language": { "code": "en" } },
    ///   "product_policy": "STRICT"
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "recipient_type": "individual",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": { "name": "autumn_news", "language": { "code": "en" } },
    ///   "product_policy": "STRICT"
    /// }
    /// ```
    pub RULE = {
        id: "marketing-message-to-group",
        severity: Warning,
        category: Message,
        page: page!("marketing-messages/send-marketing-messages"),
        api_error: None,
        finder: Finder::Body(&[RequestKind::MarketingMessage], check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let recipient_type = root.get("recipient_type").filter(|it| it.is_word("group"));
    let to = root.get("to").filter(|it| is_group_id(it));
    if let Some(node) = recipient_type.or(to) {
        cx.report(&RULE, node.span, "marketing messages to groups are not documented for certain")
            .help("send it to a person, or through `/messages`");
    }
}
