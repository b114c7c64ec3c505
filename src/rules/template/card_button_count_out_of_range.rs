//! `card-button-count-out-of-range`.

use crate::check::{BodyCx, Finder};
use crate::model::{Component, ComponentKind, HeaderFormat, Level};
use crate::rule::{declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// A card has more buttons than it may.
    ///
    /// A media card has one or two buttons, a product card just one. A card without any is
    /// incomplete.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "CAROUSEL", "cards": [ { "components": [ { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } }, { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" }, { "type": "QUICK_REPLY", "text": "Later" }, { "type": "QUICK_REPLY", "text": "Never" } ] } ] }, { "components": [ { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } }, { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" }, { "type": "QUICK_REPLY", "text": "Later" }, { "type": "QUICK_REPLY", "text": "Never" } ] } ] } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "CAROUSEL", "cards": [ { "components": [ { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } }, { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" }, { "type": "QUICK_REPLY", "text": "Later" } ] } ] }, { "components": [ { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } }, { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" }, { "type": "QUICK_REPLY", "text": "Later" } ] } ] } ] }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "card-button-count-out-of-range",
        severity: Error,
        category: Template,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: None,
        finder: Finder::All(&[Finder::Schema, Finder::Level(check)]),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    let is_product = |it: &Component<'_>| it.format() == Some(HeaderFormat::Product);
    let Some(header) = level.of(ComponentKind::Header).find(is_product) else { return };
    if !level.is_card() {
        return;
    }
    for component in level.of(ComponentKind::Buttons) {
        // Above two, the schema finds it.
        let Some(buttons) = component.get("buttons").filter(|it| it.items().len() == 2) else {
            continue;
        };
        cx.report(&RULE, buttons.span, "a product card has 2 buttons, at most 1")
            .page(page::PRODUCT_CARDS)
            .related(header.span, "the product")
            .help("keep one of type `SPM` or `URL`");
    }
}
