//! `product-header-without-product-button`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, HeaderFormat, Level};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A `PRODUCT` header has no button that opens the product.
    ///
    /// The documentation shows such a header only with an `SPM` button, which shows "View". The
    /// card of a carousel may have a `URL` button instead.
    ///
    /// ```change template-with-product
    /// bad   /components/2/buttons/0/type: "QUICK_REPLY"
    /// ```
    ///
    /// ```change template-with-product-cards
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "product-header-without-product-button",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("catalogs/spm-template-messages"),
        api_error: None,
        finder: Finder::Level(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    let Some((HeaderFormat::Product, format)) = level.header_format() else { return };
    // Another rule reports a card without buttons.
    if level.is_card() && level.buttons.is_empty() {
        return;
    }
    let (kinds, message, page) = if level.is_card() {
        let message = "the card has a `PRODUCT` header but no `SPM` or `URL` button";
        (&[ButtonKind::Spm, ButtonKind::Url][..], message, page::PRODUCT_CARDS)
    } else {
        let message = "the template has a `PRODUCT` header but no `SPM` button";
        (&[ButtonKind::Spm][..], message, RULE.meta.page)
    };
    if level.find_button(kinds).is_none() && level.has_known_buttons() {
        cx.report(&RULE, format.span, message)
            .page(page)
            .help("add `{ \"type\": \"SPM\", \"text\": \"View\" }` to `buttons`");
    }
}
