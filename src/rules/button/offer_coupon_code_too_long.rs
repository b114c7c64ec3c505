//! `offer-coupon-code-too-long`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, ComponentKind, Template};
use crate::rule::{declare_rule, page};
use crate::wording;

declare_rule! {
    /// The code of a limited-time offer is longer than 15 characters.
    ///
    /// The page on offers allows 15 characters, while the page on coupons allows 20. Meta may
    /// reject a code of 16 to 20 characters, so walint reports a warning.
    ///
    /// ```change template-with-offer
    /// bad   /components/2/buttons/0/example: "WEEKENDTRIP20OFF"
    /// good  /components/2/buttons/0/example: "WEEKENDTRIP20OF"
    /// good  /components: [
    ///         {
    ///           "type": "BODY",
    ///           "text": "Come by and see what is new in our garden this spring."
    ///         },
    ///         {
    ///           "type": "BUTTONS",
    ///           "buttons": [{ "type": "COPY_CODE", "example": "WEEKENDTRIP20OFF" }]
    ///         }
    ///       ]
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

/// The maximum on the page on offers; another rule reports a code above 20, the maximum of coupons.
const MAX_LENGTH: usize = 15;

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let Some(own) = template.own() else { return };
    let Some(offer) = own.find(ComponentKind::LimitedTimeOffer) else { return };
    for example in own.buttons_of(ButtonKind::CopyCode).filter_map(|it| it.node.get("example")) {
        let length = example.literal().map_or(0, |it| it.chars().count());
        if (MAX_LENGTH + 1..=20).contains(&length) {
            let message = wording::over("the code of the offer", length, "character", MAX_LENGTH);
            cx.report(&RULE, example.span, message)
                .related(offer.type_span(), "the offer")
                .help(wording::shorten(length, MAX_LENGTH));
        }
    }
}
