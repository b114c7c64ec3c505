//! `card-button-count-out-of-range`.

use crate::check::{BodyCx, Finder};
use crate::model::{Component, ComponentKind, HeaderFormat, Level};
use crate::rule::{declare_rule, page};
use crate::rules::page;
use crate::wording::over;

declare_rule! {
    /// A card has more buttons than its type allows.
    ///
    /// The documentation allows one or two buttons on a media card, and one on a product card.
    /// Another rule reports a card without buttons.
    ///
    /// ```change template-with-bare-cards
    /// bad   /components/1/cards/0/components/1/buttons/1:
    ///       { "type": "QUICK_REPLY", "text": "Later" }
    ///   and  /components/1/cards/0/components/1/buttons/2:
    ///       { "type": "QUICK_REPLY", "text": "Never" }
    ///   and  /components/1/cards/1/components/1/buttons/1:
    ///       { "type": "QUICK_REPLY", "text": "Later" }
    ///   and  /components/1/cards/1/components/1/buttons/2:
    ///       { "type": "QUICK_REPLY", "text": "Never" }
    /// good  /components/1/cards/0/components/1/buttons/1:
    ///       { "type": "QUICK_REPLY", "text": "Later" }
    ///   and  /components/1/cards/1/components/1/buttons/1:
    ///       { "type": "QUICK_REPLY", "text": "Later" }
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
        // The schema reports more than two buttons.
        let Some(buttons) = component.get("buttons").filter(|it| it.items().len() == 2) else {
            continue;
        };
        cx.report(&RULE, buttons.span, over("the product card", 2, "button", 1))
            .related(header.span, "the product")
            .page(page::PRODUCT_CARDS)
            .help("keep one button, of type `SPM` or `URL`");
    }
}
