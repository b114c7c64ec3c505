//! `buy-now-button-out-of-order`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind, Level};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// The "Buy now" button of a checkout template is not the first button.
    ///
    /// The documentation requires this button to come first, with quick reply buttons after it,
    /// also on the cards of a carousel.
    ///
    /// ```change template-with-catalog
    /// bad   /components/1/buttons: [
    ///         { "type": "QUICK_REPLY", "text": "Stop reminders" },
    ///         { "type": "ORDER_DETAILS", "text": "Buy now" }
    ///       ]
    /// good  /components/1/buttons: [
    ///         { "type": "ORDER_DETAILS", "text": "Buy now" },
    ///         { "type": "QUICK_REPLY", "text": "Stop reminders" }
    ///       ]
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
        cx.report(&RULE, span, "the \"Buy now\" button is not the first button")
            .help("move it before the other buttons");
    }
}
