//! `unsupported-button-combination`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ButtonKind, Level, Word};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A template combines buttons that the documentation never shows together.
    ///
    /// In every example, a `CATALOG`, `MPM` or `SPM` button is the only button, and some providers
    /// reject others next to it. The "Buy now" button of a checkout template appears only with
    /// quick reply buttons.
    ///
    /// ```change template-with-multi-product
    /// bad   /components/2/buttons/1: { "type": "QUICK_REPLY", "text": "Later" }
    /// bad   /components/0: (absent)
    ///   and  /components/1/buttons: [
    ///         { "type": "ORDER_DETAILS", "text": "Buy now" },
    ///         { "type": "URL", "text": "See shoes", "url": "https://shop.example/shoes" }
    ///       ]
    /// good  (unchanged)
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
    next_to_buy_now(cx, level);
    // Other rules report the number of buttons on a card.
    if !level.is_card() {
        next_to_products(cx, level);
    }
}

/// Reports the first button of another type next to a button that shows products.
///
/// Another rule reports a second button of the same type.
fn next_to_products(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    let kinds = [ButtonKind::Catalog, ButtonKind::Mpm, ButtonKind::Spm];
    let Some(exclusive) = level.find_button(&kinds) else { return };
    let Some(kind) = exclusive.kind else { return };
    let is_other = |it: &&Button<'_>| it.kind.is_some_and(|it| it != kind);
    let Some(other) = level.buttons.iter().find(is_other) else { return };
    let message =
        format!("the documentation shows no other button next to the `{}` button", kind.word());
    cx.report(&RULE, other.type_span(), message)
        .related(exclusive.type_span(), format!("the `{}` button", kind.word()))
        .page(page::of_button(kind))
        .help("remove one of the two buttons");
}

/// Reports the first button next to "Buy now" that is not a quick reply.
fn next_to_buy_now(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    let Some(buy_now) = level.buttons.iter().find(|it| it.is_buy_now()) else { return };
    let is_other = |it: &&Button<'_>| {
        it.kind.is_some_and(|it| !matches!(it, ButtonKind::QuickReply | ButtonKind::OrderDetails))
    };
    let Some(other) = level.buttons.iter().find(is_other) else { return };
    let message = "the documentation shows only quick replies with a \"Buy now\" button";
    cx.report(&RULE, other.type_span(), message)
        .related(buy_now.type_span(), "the \"Buy now\" button")
        .page(page!("payments/payments-in/checkout-button-templates"))
        .help("remove it, or replace it with a `QUICK_REPLY` button");
}
