//! `offer-button-out-of-order`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{SendLevel, SubType, Word};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A button of a limited-time offer has the wrong index.
    ///
    /// In a template with an offer, index 0 belongs to the copy-code button, and index 1 belongs to
    /// the URL button. Without a code, the URL button has index 0. Meta rejects any other index
    /// with error 131009. A payment button may come before the URL button.
    ///
    /// ```change send-with-offer
    /// bad   /template/components/1: (before) {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "shade" }]
    ///       }
    ///   and  /template/components/2/index: 1
    ///   and  /template/components/3: (absent)
    /// bad   /template/components/1: (absent)
    /// good  /template/components/1: (absent)
    ///   and  /template/components/1/index: 0
    /// good  /template/components/0: {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": 0,
    ///         "parameters": [{ "type": "text", "text": "shade" }]
    ///       }
    ///   and  /template/components/1/index: 1
    ///   and  /template/components/2: (absent)
    /// ```
    pub RULE = {
        id: "offer-button-out-of-order",
        aliases: ["offer-button-order"],
        severity: Error,
        category: Send,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::SendLevel(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &SendLevel<'_>) {
    // A component with a placeholder may be the one for the code.
    let is_open = |it: &Node<'_>, key: &str| it.get(key).is_some_and(Node::is_open);
    let is_unclear =
        |it: &Node<'_>| it.is_opaque() || is_open(it, "type") || is_open(it, "sub_type");
    if level.is_card() || !level.has_offer() || level.components.iter().any(|it| is_unclear(it)) {
        return;
    }
    let has_code = level.buttons_of(SubType::CopyCode).next().is_some();
    // The page on payment requests combines them with offers (2026-05-06).
    let has_payment = [SubType::PaymentRequest, SubType::OrderDetails]
        .into_iter()
        .any(|it| level.buttons_of(it).next().is_some());
    let (url, offer) =
        if has_code { (1, "an offer with a code") } else { (0, "an offer without a code") };
    for (sub_type, wanted, offer) in
        [(SubType::CopyCode, 0, "an offer"), (SubType::Url, url, offer)]
    {
        let name = sub_type.word();
        for button in level.buttons_of(sub_type) {
            let (Some(node), Some(index)) = (button.get("index"), button.index()) else { continue };
            let is_after_payment = sub_type == SubType::Url && has_payment && index > wanted;
            if index != wanted && !is_after_payment {
                let message = format!(
                    "the `{name}` button has index {index}; {offer} requires index {wanted}"
                );
                cx.report(&RULE, node.span, message).help(format!("set `index` to {wanted}"));
            }
        }
    }
}
