//! `buy-now-button-out-of-order`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind, Level};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The button "Buy now" of a checkout template is not the first one.
    ///
    /// Such a template has this button first and quick replies behind it; in the card of a carousel
    /// the same holds.
    ///
    /// ```json bad
    /// {
    ///   "name": "back_in_stock",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "HEADER",
    ///       "format": "IMAGE",
    ///       "example": {
    ///         "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///       }
    ///     },
    ///     { "type": "BODY", "text": "The shoes you looked at are back in your size." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "QUICK_REPLY", "text": "Stop reminders" },
    ///         { "type": "ORDER_DETAILS", "text": "Buy now" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "back_in_stock",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "HEADER",
    ///       "format": "IMAGE",
    ///       "example": {
    ///         "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///       }
    ///     },
    ///     { "type": "BODY", "text": "The shoes you looked at are back in your size." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "ORDER_DETAILS", "text": "Buy now" },
    ///         { "type": "QUICK_REPLY", "text": "Stop reminders" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "buy-now-button-out-of-order",
        aliases: ["buy-now-button-not-first"],
        severity: Error,
        category: Button,
        page: page!("payments/payments-in/checkout-button-templates"),
        api_error: None,
        finder: Finder::Level(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    let Some(at) = level.buttons.iter().position(Button::is_buy_now) else { return };
    let is_other = |it: &Button<'_>| it.is_object() && !it.is(ButtonKind::OrderDetails);
    if at > 0 && level.buttons[..at].iter().all(is_other) {
        let span = level.buttons[at].type_span();
        cx.report(&RULE, span, "the button \"Buy now\" is not the first one").help("put it first");
    }
}
