//! `incomplete-carousel-card`.

use crate::check::{BodyCx, Finder};
use crate::model::{ComponentKind, Level, Word};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A card of a carousel has no header or no buttons.
    ///
    /// Every card needs a header with an image, a video or a product. Since November 2023, it also
    /// needs at least one button. The body is optional.
    ///
    /// ```change template-with-bare-cards
    /// bad   /components/1/cards/0/components/1: (absent)
    ///   and  /components/1/cards/1/components/1: (absent)
    /// bad   /components/1/cards/0/components/0: (absent)
    ///   and  /components/1/cards/1/components/0: (absent)
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "incomplete-carousel-card",
        severity: Error,
        category: Template,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: None,
        finder: Finder::Level(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &Level<'_>) {
    if !level.is_card() || level.components.is_empty() || !level.has_known_types() {
        return;
    }
    for (kind, help) in [
        (ComponentKind::Header, "add a `HEADER` component with an image, a video or a product"),
        (ComponentKind::Buttons, "add a `BUTTONS` component with one or two buttons"),
    ] {
        if level.find(kind).is_none() {
            let message = format!("the card has no `{}` component", kind.word());
            cx.report(&RULE, level.list.span, message).help(help);
        }
    }
}
