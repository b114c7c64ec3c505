//! `order-image-in-simplified-order`.

use crate::check::{BodyCx, Finder};
use crate::json::is_word;
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// An order in Brazil has a header image but no `order`.
    ///
    /// In Brazil a message can request a total without `order`. Meta rejects an image in the
    /// `header` of such a simplified order with error 131009. With `order`, the image is allowed.
    ///
    /// ```change simple-order-in-reais
    /// bad   /interactive/header:
    ///       { "type": "image", "image": { "link": "https://media.example/tea-set.jpg" } }
    /// ```
    ///
    /// ```change order-in-reais
    /// good  /interactive/header:
    ///       { "type": "image", "image": { "link": "https://media.example/tea-set.jpg" } }
    /// ```
    pub RULE = {
        id: "order-image-in-simplified-order",
        severity: Error,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Interactive(&[InteractiveKind::OrderDetails], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(header) = interactive.member("header") else { return };
    let Some(details) = interactive.order_details() else { return };
    let has_image = is_word(header.value.get("type"), "image");
    if has_image && details.is_in_reais() && details.lacks("order") {
        cx.report(&RULE, header.key_span, "a header image is not allowed without `order`")
            .related(details.span, "`order` is missing")
            .help("remove `header`, or add `order` with the items");
    }
}
