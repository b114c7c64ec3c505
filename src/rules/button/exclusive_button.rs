//! `exclusive-button`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::component;
use crate::rules::template::view;

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
        id: "exclusive-button",
        severity: Warning,
        category: Button,
        page: page!("catalogs/mpm-template-messages"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for list in component::lists(cx.root) {
        beside_checkout(cx, list);
    }
    // How many buttons a card has is a finding by itself.
    let Some(list) = component::own_list(cx.root) else { return };
    let Some(exclusive) = component::button(list, &["catalog", "mpm", "spm"]) else { return };
    let Some(name) = component::type_name(exclusive, &view::BUTTONS) else { return };
    // A second one of the same type is a finding by itself.
    let other = component::buttons(list)
        .find(|it| component::type_name(it, &view::BUTTONS).is_some_and(|it| it != name));
    if let Some(other) = other {
        let message = format!("another button beside one of type `{name}`");
        cx.report(&RULE, component::type_span(other), message)
            .related(component::type_span(exclusive), "the button that is known alone")
            .page(match name {
                "CATALOG" => page!("templates/marketing-templates/catalog-templates"),
                "SPM" => page!("catalogs/spm-template-messages"),
                _ => RULE.meta.page,
            })
            .help("keep one of them");
    }
}

/// The first button beside "Buy now" that is no quick reply.
fn beside_checkout(cx: &mut BodyCx<'_>, list: &Node<'_>) {
    let Some(checkout) = super::checkout_button(list) else { return };
    let is_other = |it: &&Node<'_>| {
        let name = component::type_name(it, &view::BUTTONS);
        name.is_some_and(|it| !["QUICK_REPLY", "ORDER_DETAILS"].contains(&it))
    };
    if let Some(other) = component::buttons(list).find(is_other) {
        cx.report(
            &RULE,
            component::type_span(other),
            "another button than quick replies beside \"Buy now\"",
        )
        .related(component::type_span(checkout), "\"Buy now\"")
        .page(page!("payments/payments-in/checkout-button-templates"))
        .help("keep \"Buy now\" with quick replies after it");
    }
}
