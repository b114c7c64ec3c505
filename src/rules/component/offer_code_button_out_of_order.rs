//! `offer-code-button-out-of-order`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind, ComponentKind, Template};
use crate::rule::{Severity, declare_rule, page};

declare_rule! {
    /// The button that copies the code of a limited-time offer is not the first button.
    ///
    /// An offer does not need a code, but if it has one, the documentation requires its button
    /// before the `URL` button. The page on payment requests shows payment buttons before the `URL`
    /// button. Whether Meta accepts one before the code is not known, so walint reports a warning
    /// there.
    ///
    /// ```change template-with-offer
    /// bad   /components/2/buttons/0: (absent)
    ///   and  /components/2/buttons/1: { "type": "COPY_CODE", "example": "TRIP20" }
    /// good  /components/2/buttons/0: (absent)
    /// ```
    pub RULE = {
        id: "offer-code-button-out-of-order",
        aliases: ["offer-code-button-not-first"],
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(own) = template.own() else { return };
    let Some(offer) = own.find(ComponentKind::LimitedTimeOffer) else { return };
    let Some(at) = own.buttons.iter().position(|it| it.is(ButtonKind::CopyCode)) else { return };
    let (before, code) = (&own.buttons[..at], own.buttons[at]);
    if before.is_empty() || !before.iter().all(|it| it.is_object()) {
        return;
    }
    let message = "the `COPY_CODE` button of a limited-time offer is not the first button";
    let diagnostic = cx.report(&RULE, code.type_span(), message);
    diagnostic.related(offer.type_span(), "the offer").help("move it before the other buttons");
    let is_payment = |it: &Button<'_>| {
        matches!(it.kind, Some(ButtonKind::PaymentRequest | ButtonKind::OrderDetails))
    };
    if before.iter().all(is_payment) {
        diagnostic.severity(Severity::Warning);
    }
}
