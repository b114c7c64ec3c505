//! `mixed-template-card-bodies`.

use crate::check::{BodyCx, Finder};
use crate::model::{ComponentKind, Level, Template};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// Some cards of a carousel have a body and others do not.
    ///
    /// The documentation requires a body either on all cards or on none.
    ///
    /// ```change template-with-bare-cards
    /// bad   /components/1/cards/0/components/1: (before) {
    ///         "type": "BODY",
    ///         "text": "Desk lamp with a heavy base"
    ///       }
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "mixed-template-card-bodies",
        aliases: ["card-body-on-some-cards"],
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let cards = template.card_levels();
    let Some(body) = cards.iter().find_map(|it| it.find(ComponentKind::Body)) else { return };
    let has_no_body = |it: &&Level<'_>| it.is_known() && it.find(ComponentKind::Body).is_none();
    if let Some(card) = cards.iter().find(has_no_body) {
        cx.report(&RULE, card.list.span, "the card has no body, but another card has one")
            .related(body.type_span(), "the body of another card")
            .help("add a `BODY` to this card, or remove it from all cards");
    }
}
