//! `template-button-label-mismatch`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, Level};
use crate::rule::{Severity, declare_rule, page};

declare_rule! {
    /// A button has another label than the fixed label of its type.
    ///
    /// `CATALOG` needs `View catalog`, `MPM` needs `View items`, `SPM` needs `View`, and
    /// `REQUEST_CONTACT_INFO` needs `Share Contact Info`. `ORDER_DETAILS` needs `Review and Pay`,
    /// `Buy now` or `Copy Pix code`, and `PAYMENT_REQUEST` the label of its payment type. WhatsApp
    /// translates these labels. On cards, the documentation shows only `Buy now`, so walint reports
    /// the other labels of `ORDER_DETAILS` there as a warning.
    ///
    /// ```change template-with-catalog
    /// bad   /components/1/buttons/0/text: "See our lamps"
    /// ```
    ///
    /// ```change template-with-contact-request
    /// bad   /components/1/buttons/0/text: "Send my number"
    /// good  /components/1/buttons/0/text: "Share contact info"
    /// ```
    ///
    /// ```change template-with-bare-cards
    /// bad   /components/1/cards/0/components/1/buttons:
    ///       [{ "type": "ORDER_DETAILS", "text": "Review and Pay" }]
    ///   and  /components/1/cards/1/components/1/buttons:
    ///       [{ "type": "ORDER_DETAILS", "text": "Review and Pay" }]
    /// ```
    pub RULE = {
        id: "template-button-label-mismatch",
        severity: Error,
        category: Template,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::All(&[Finder::Schema, Finder::Level(check)]),
    }
}

/// Reports labels of `ORDER_DETAILS` that the documentation does not show on cards.
fn check(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    if !level.is_card() {
        return;
    }
    for label in level.buttons_of(ButtonKind::OrderDetails).filter_map(|it| it.node.get("text")) {
        if ["review and pay", "copy pix code"].iter().any(|it| label.is_word(it)) {
            cx.report(&RULE, label.span, "the label of the button on the card is not `Buy now`")
                .page(page!("payments/payments-in/checkout-button-templates"))
                .help("set `text` to `Buy now`")
                .severity(Severity::Warning);
        }
    }
}
