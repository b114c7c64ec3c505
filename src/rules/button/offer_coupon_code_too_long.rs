//! `offer-coupon-code-too-long`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, ComponentKind, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The code of a limited-time offer is longer than 15 characters.
    ///
    /// Codes may have 20 characters, but the page on offers still says 15. A code of 16 to 20 may
    /// be refused there.
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
    ///         { "type": "COPY_CODE", "example": "WEEKENDTRIP20OFF" },
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
    ///         { "type": "COPY_CODE", "example": "WEEKENDTRIP20OF" },
    ///         { "type": "URL", "text": "Book now", "url": "https://trips.example/offer" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "garden_days",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Come by and see what is new in our garden this spring."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [ { "type": "COPY_CODE", "example": "WEEKENDTRIP20OFF" } ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "offer-coupon-code-too-long",
        aliases: ["long-coupon-in-offer"],
        severity: Warning,
        category: Button,
        page: page!("templates/marketing-templates/limited-time-offer-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(own) = template.own() else { return };
    let Some(offer) = own.find(ComponentKind::LimitedTimeOffer) else { return };
    for example in own.buttons_of(ButtonKind::CopyCode).filter_map(|it| it.node.get("example")) {
        let length = example.literal().map_or(0, |it| it.chars().count());
        if (16..=20).contains(&length) {
            let message = format!("a code of {length} characters in an offer, at most 15");
            cx.report(&RULE, example.span, message)
                .related(offer.type_span(), "the offer")
                .help("shorten it to 15 characters");
        }
    }
}
