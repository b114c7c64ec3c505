//! `missing-product-header`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, ComponentKind, HeaderFormat, Level, Word};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A template with a product button has not the header that it needs.
    ///
    /// A button of type `MPM`, "View items", needs a header above the body; one of type `SPM`,
    /// "View", needs a header of format `PRODUCT`, in the card of a carousel as well.
    ///
    /// ```json bad
    /// {
    ///   "name": "cart_waiting",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "The items you picked are still in your cart. Tap below to see them again."
    ///     },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "MPM", "text": "View items" } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "one_product",
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
    ///     { "type": "BODY", "text": "The kettle you asked about is available again." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "SPM", "text": "View" } ] }
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
    ///
    /// ```json good
    /// {
    ///   "name": "one_product",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "HEADER", "format": "PRODUCT" },
    ///     { "type": "BODY", "text": "The kettle you asked about is available again." },
    ///     { "type": "BUTTONS", "buttons": [ { "type": "SPM", "text": "View" } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "missing-product-header",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("catalogs/mpm-template-messages"),
        api_error: None,
        finder: Finder::Level(check),
    }
}

/// The page of templates of a single product.
const SINGLE_PRODUCT: &str = page!("catalogs/spm-template-messages");

fn check(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    let Some(button) = level.find_button(&[ButtonKind::Mpm, ButtonKind::Spm]) else { return };
    other_header(cx, level);
    // A card without a header is a finding by itself.
    if level.is_card() || !level.is_known() || level.find(ComponentKind::Header).is_some() {
        return;
    }
    let (name, page, help) = if button.is(ButtonKind::Mpm) {
        ("MPM", RULE.meta.page, "add a component of type `HEADER` with a `text`")
    } else {
        ("SPM", SINGLE_PRODUCT, "add `{ \"type\": \"HEADER\", \"format\": \"PRODUCT\" }`")
    };
    let message = format!("a button of type `{name}` in a template without header");
    cx.report(&RULE, button.type_span(), message).page(page).help(help);
}

fn other_header(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    let Some(button) = level.find_button(&[ButtonKind::Spm]) else { return };
    let Some((format, node)) = level.header_format() else { return };
    if format != HeaderFormat::Product {
        let message = format!("a header of format `{}` with a button of type `SPM`", format.word());
        cx.report(&RULE, node.span, message)
            .related(button.type_span(), "the button")
            .page(if level.is_card() { page::PRODUCT_CARDS } else { SINGLE_PRODUCT })
            .help("make the format of the header `PRODUCT`");
    }
}
