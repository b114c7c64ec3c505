//! `offer-without-buttons`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::component::{self, offer_url_button_not_second};

declare_rule! {
    /// A limited-time offer has no button that leads to it.
    ///
    /// The page lists a button of type `URL` as required; a payment button may stand in for it. A
    /// code alone can be copied but not used anywhere.
    ///
    /// ```json bad
    /// {
    ///   "name": "weekend_offer",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "LIMITED_TIME_OFFER",
    ///       "limited_time_offer": { "text": "Ends soon", "has_expiration": true }
    ///     },
    ///     {
    ///       "type": "BODY",
    ///       "text": "The code below takes a fifth off every weekend trip."
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "weekend_offer",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "LIMITED_TIME_OFFER",
    ///       "limited_time_offer": { "text": "Ends soon", "has_expiration": true }
    ///     },
    ///     {
    ///       "type": "BODY",
    ///       "text": "The code below takes a fifth off every weekend trip."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [ { "type": "COPY_CODE", "example": "TRIP20" } ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "weekend_offer",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "LIMITED_TIME_OFFER",
    ///       "limited_time_offer": { "text": "Ends soon", "has_expiration": true }
    ///     },
    ///     {
    ///       "type": "BODY",
    ///       "text": "The code below takes a fifth off every weekend trip."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "COPY_CODE", "example": "TRIP20" },
    ///         { "type": "URL", "text": "Book now", "url": "https://trips.example/offer" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "offer-without-buttons",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    // In another category, the offer itself is the fault.
    if component::other_category(root, "marketing").is_some() {
        return;
    }
    let Some(list) = component::own_list(root) else { return };
    let Some(offer) = component::find(list, "limited_time_offer") else { return };
    // With a call permission request, the offer itself is the fault.
    if component::find(list, "call_permission_request").is_some() {
        return;
    }
    let leading = ["url", "payment_request", "order_details"];
    // A quick reply where the link has to be is the worse fault.
    if component::button(list, &leading).is_some()
        || !component::is_fully_known(list)
        || offer_url_button_not_second::quick_reply_after_code(list).is_some()
    {
        return;
    }
    let (span, message) = match component::find(list, "buttons").and_then(|it| it.get("buttons")) {
        Some(buttons) => (buttons.span, "a limited-time offer without a button of type `URL`"),
        None => (component::type_span(offer), "a limited-time offer without buttons"),
    };
    cx.report(&RULE, span, message).help("add a button of type `URL` that leads to the offer");
}
