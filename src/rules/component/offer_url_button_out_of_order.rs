//! `offer-url-button-out-of-order`.

use crate::check::{BodyCx, Finder};
use crate::model::{ComponentKind, Template};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The button after the code of a limited-time offer is a quick reply.
    ///
    /// Meta rejects it: the second button must be of type `URL`. A payment button may come before
    /// the `URL` button.
    ///
    /// ```change template-with-offer
    /// bad   /components/2/buttons/1: { "type": "QUICK_REPLY", "text": "Tell me more" }
    /// good  /components/2/buttons/2: { "type": "QUICK_REPLY", "text": "Tell me more" }
    /// ```
    pub RULE = {
        id: "offer-url-button-out-of-order",
        aliases: ["offer-url-button-not-second"],
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(own) = template.own() else { return };
    let Some(offer) = own.find(ComponentKind::LimitedTimeOffer) else { return };
    let Some(button) = own.quick_reply_after_code() else { return };
    let message = "the second button of a limited-time offer is a quick reply";
    cx.report(&RULE, button.type_span(), message)
        .related(offer.type_span(), "the offer")
        .help("put a `URL` button directly after the `COPY_CODE` button");
}
