//! `missing-product-header`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, ComponentKind, HeaderFormat, Level, Word};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A template with a product button does not have the header that the button needs.
    ///
    /// The documentation requires a header in a template with an `MPM` button, which shows "View
    /// items". An `SPM` button, which shows "View", needs a `PRODUCT` header, also on the cards of
    /// a carousel.
    ///
    /// ```change template-with-multi-product
    /// bad   /components/0: (absent)
    /// good  /components/0/text: "Still thinking?"
    ///   and  /components/1/text:
    ///       "The items you picked are still in your cart. Tap below to see them again."
    /// ```
    ///
    /// ```change template-with-product
    /// bad   /components/0/format: "IMAGE"
    ///   and  /components/0/example:
    ///       { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
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
    // Another rule reports a card without a header.
    if level.is_card() || !level.is_known() || level.find(ComponentKind::Header).is_some() {
        return;
    }
    let (name, page, help) = if button.is(ButtonKind::Mpm) {
        ("MPM", RULE.meta.page, "add a `HEADER` component with `format` `TEXT` and a `text`")
    } else {
        ("SPM", SINGLE_PRODUCT, "add `{ \"type\": \"HEADER\", \"format\": \"PRODUCT\" }`")
    };
    let message = format!("the template has a button of type `{name}` but no header");
    cx.report(&RULE, button.type_span(), message).page(page).help(help);
}

fn other_header(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    let Some(button) = level.find_button(&[ButtonKind::Spm]) else { return };
    let Some((format, node)) = level.header_format() else { return };
    if format != HeaderFormat::Product {
        let message =
            format!("the header format `{}` does not match the `SPM` button", format.word());
        cx.report(&RULE, node.span, message)
            .related(button.type_span(), "the button")
            .page(if level.is_card() { page::PRODUCT_CARDS } else { SINGLE_PRODUCT })
            .help("set `format` to `PRODUCT`");
    }
}
