//! `empty-order-update`.

use crate::check::{BodyCx, Finder};
use crate::model::{Interactive, InteractiveKind};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// An order update has neither `order` nor `payment`.
    ///
    /// `order` contains the status of the order, and `payment` the status of its payment. An update
    /// without both changes nothing that the user can see. In Brazil one of them is enough; in
    /// India `order` is required.
    ///
    /// ```change contact-info-request
    /// bad   /interactive/type: "order_status"
    ///   and  /interactive/action:
    ///       { "name": "review_order", "parameters": { "reference_id": "order-2207" } }
    /// good  /interactive/type: "order_status"
    ///   and  /interactive/action: {
    ///         "name": "review_order",
    ///         "parameters": {
    ///           "reference_id": "order-2207",
    ///           "payment": { "status": "captured", "timestamp": 1790000000 }
    ///         }
    ///       }
    /// good  /interactive/type: "order_status"
    ///   and  /interactive/action: {
    ///         "name": "review_order",
    ///         "parameters": { "reference_id": "order-2207", "order": { "status": "processing" } }
    ///       }
    /// ```
    pub RULE = {
        id: "empty-order-update",
        severity: Warning,
        category: Commerce,
        page: page!("payments/payments-br/orders"),
        api_error: None,
        finder: Finder::Interactive(&[InteractiveKind::OrderStatus], check),
    }
}

fn check(cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
    let Some(parameters) = interactive.parameters() else { return };
    if parameters.lacks("order") && parameters.lacks("payment") {
        cx.report(&RULE, parameters.span, "the update has neither `order` nor `payment`")
            .help("add `order` or `payment` with the new `status`");
    }
}
