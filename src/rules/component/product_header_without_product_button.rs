//! `product-header-without-product-button`.

use crate::check::{BodyCx, Finder};
use crate::model::{ButtonKind, HeaderFormat, Level};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A header of format `PRODUCT` stands without the button that opens the product.
    ///
    /// Such a header shows a product and belongs to a template with a button of type `SPM`, "View".
    /// In the card of a carousel the button may be of type `URL` as well.
    ///
    /// ```json bad
    /// {
    ///   "name": "one_product",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "HEADER", "format": "PRODUCT" },
    ///     { "type": "BODY", "text": "The kettle you asked about is available again." },
    ///     {
    ///       "type": "BUTTONS",
    ///       "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///     }
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
    ///
    /// ```json good
    /// {
    ///   "name": "product_cards",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "These items from your wish list are back in stock." },
    ///     {
    ///       "type": "CAROUSEL",
    ///       "cards": [
    ///         {
    ///           "components": [
    ///             { "type": "HEADER", "format": "PRODUCT" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [
    ///                 { "type": "URL", "text": "Buy", "url": "https://shop.example/1" }
    ///               ]
    ///             }
    ///           ]
    ///         },
    ///         {
    ///           "components": [
    ///             { "type": "HEADER", "format": "PRODUCT" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [
    ///                 { "type": "URL", "text": "Buy", "url": "https://shop.example/2" }
    ///               ]
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
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
    // A card without any buttons is a finding by itself.
    if level.is_card() && level.buttons.is_empty() {
        return;
    }
    let (kinds, message, page) = if level.is_card() {
        let message = "a `PRODUCT` header on a card without a button of type `SPM` or `URL`";
        (&[ButtonKind::Spm, ButtonKind::Url][..], message, page::PRODUCT_CARDS)
    } else {
        let message = "a `PRODUCT` header without a button of type `SPM`";
        (&[ButtonKind::Spm][..], message, page!("catalogs/spm-template-messages"))
    };
    if level.find_button(kinds).is_none() && level.has_known_buttons() {
        cx.report(&RULE, format.span, message)
            .page(page)
            .help("add `{ \"type\": \"SPM\", \"text\": \"View\" }` to the buttons");
    }
}
