//! `buy-now-button-not-first`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::component;

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
        id: "buy-now-button-not-first",
        severity: Error,
        category: Button,
        page: page!("payments/payments-in/checkout-button-templates"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for list in component::lists(cx.root) {
        let is_checkout = |it: &&Node<'_>| {
            is_word(it.get("type"), "order_details") && is_word(it.get("text"), "buy now")
        };
        let buttons: Vec<&Node<'_>> = component::buttons(list).collect();
        let Some(at) = buttons.iter().position(is_checkout) else { continue };
        if at > 0
            && buttons[..at]
                .iter()
                .all(|it| it.is_object() && !is_word(it.get("type"), "order_details"))
        {
            cx.report(
                &RULE,
                component::type_span(buttons[at]),
                "the button \"Buy now\" is not the first one",
            )
            .help("put it first");
        }
    }
}
