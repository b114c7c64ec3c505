//! `offer-code-button-not-first`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{Severity, declare_rule, page};
use crate::rules::component;

declare_rule! {
    /// The button that copies the code of a limited-time offer is not the first one.
    ///
    /// An offer does not need a code, but if it has one, the code button comes before the link. The
    /// page on payment requests has payment buttons before the link of an offer. Whether Meta
    /// accepts one before the code is not known, so walint reports a warning there.
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
    ///       "buttons": [
    ///         { "type": "URL", "text": "Book now", "url": "https://trips.example/offer" },
    ///         { "type": "COPY_CODE", "example": "TRIP20" }
    ///       ]
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
    ///         { "type": "URL", "text": "Book now", "url": "https://trips.example/offer" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "offer-code-button-not-first",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let Some(list) = component::own_list(root) else { return };
    let Some(offer) = component::find(list, "limited_time_offer") else { return };
    let buttons: Vec<&Node<'_>> = component::buttons(list).collect();
    let Some(at) = buttons.iter().position(|it| is_word(it.get("type"), "copy_code")) else {
        return;
    };
    if at > 0 && buttons[..at].iter().all(|it| it.is_object()) {
        let message = "the code of a limited-time offer is not on its first button";
        let is_payment = |it: &&Node<'_>| {
            ["payment_request", "order_details"].iter().any(|word| is_word(it.get("type"), word))
        };
        let is_refused = !buttons[..at].iter().all(is_payment);
        let diagnostic = cx.report(&RULE, component::type_span(buttons[at]), message);
        diagnostic
            .related(component::type_span(offer), "the offer")
            .help("put the button of type `COPY_CODE` first");
        if !is_refused {
            diagnostic.severity(Severity::Warning);
        }
    }
}
