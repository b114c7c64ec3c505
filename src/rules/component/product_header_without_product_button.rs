//! `product-header-without-product-button`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::component;

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
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    let own = component::own_list(root).map(|it| (it, &["spm"][..]));
    let cards = component::card_lists(root).map(|it| (it, &["spm", "url"][..]));
    for (list, types) in own.into_iter().chain(cards) {
        let Some((format, "PRODUCT")) = component::header_format(list) else { continue };
        let is_card = types.len() > 1;
        // A card without any buttons is a finding by itself.
        if component::button(list, types).is_some()
            || !component::is_fully_known(list)
            || (is_card && component::buttons(list).next().is_none())
        {
            continue;
        }
        let message = if is_card {
            "a `PRODUCT` header on a card without a button of type `SPM` or `URL`"
        } else {
            "a `PRODUCT` header without a button of type `SPM`"
        };
        cx.report(&RULE, format.span, message)
            .help("add `{ \"type\": \"SPM\", \"text\": \"View\" }` to the buttons");
    }
}
