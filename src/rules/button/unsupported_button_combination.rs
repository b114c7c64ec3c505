//! `unsupported-button-combination`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind, Level, Word};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A button stands beside one that is only known alone.
    ///
    /// Buttons of type `CATALOG`, `MPM` and `SPM` are the only button in every example, and
    /// providers refuse others beside them. Beside "Buy now" of a checkout template there are quick
    /// replies only.
    ///
    /// ```json bad
    /// {
    ///   "name": "cart_waiting",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "HEADER", "format": "TEXT", "text": "Still thinking?" },
    ///     {
    ///       "type": "BODY",
    ///       "text": "The items you picked are still in your cart. Tap below to see them again."
    ///     },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "MPM", "text": "View items" },
    ///         { "type": "QUICK_REPLY", "text": "Later" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "back_in_stock",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "The shoes you looked at are back in your size." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [
    ///         { "type": "ORDER_DETAILS", "text": "Buy now" },
    ///         { "type": "URL", "text": "See shoes", "url": "https://shop.example/shoes" }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "cart_waiting",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "HEADER", "format": "TEXT", "text": "Still thinking?" },
    ///     {
    ///       "type": "BODY",
    ///       "text": "The items you picked are still in your cart. Tap below to see them again."
    ///     },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "MPM", "text": "View items" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "unsupported-button-combination",
        aliases: ["exclusive-button"],
        severity: Warning,
        category: Button,
        page: page!("catalogs/mpm-template-messages"),
        api_error: None,
        finder: Finder::Level(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    beside_buy_now(cx, level);
    // How many buttons a card has is a finding by itself.
    if !level.is_card() {
        beside_products(cx, level);
    }
}

/// The first button of another type beside one that shows products.
///
/// A second one of the same type is a finding by itself.
fn beside_products(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    let kinds = [ButtonKind::Catalog, ButtonKind::Mpm, ButtonKind::Spm];
    let Some(exclusive) = level.find_button(&kinds) else { return };
    let Some(kind) = exclusive.kind else { return };
    let is_other = |it: &&Button<'_>| it.kind.is_some_and(|it| it != kind);
    let Some(other) = level.buttons.iter().find(is_other) else { return };
    let message = format!("another button beside one of type `{}`", kind.word());
    cx.report(&RULE, other.type_span(), message)
        .related(exclusive.type_span(), "the button that is known alone")
        .page(page::of_button(kind))
        .help("keep one of them");
}

/// The first button beside "Buy now" that is no quick reply.
fn beside_buy_now(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    let Some(buy_now) = level.buttons.iter().find(|it| it.is_buy_now()) else { return };
    let is_other = |it: &&Button<'_>| {
        it.kind.is_some_and(|it| !matches!(it, ButtonKind::QuickReply | ButtonKind::OrderDetails))
    };
    let Some(other) = level.buttons.iter().find(is_other) else { return };
    let message = "another button than quick replies beside \"Buy now\"";
    cx.report(&RULE, other.type_span(), message)
        .related(buy_now.type_span(), "\"Buy now\"")
        .page(page!("payments/payments-in/checkout-button-templates"))
        .help("keep \"Buy now\" with quick replies after it");
}
