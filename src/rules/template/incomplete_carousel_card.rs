//! `incomplete-carousel-card`.

use crate::check::{BodyCx, Finder};
use crate::model::{ComponentKind, Level, Word};
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A card of a carousel has no header or no buttons.
    ///
    /// Every card has a header with an image, a video or a product, and since November 2023 at
    /// least one button. Its body may be left out.
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "CAROUSEL", "cards": [ { "components": [ { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } } ] }, { "components": [ { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } } ] } ] }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "call_us",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is done. Give us a call about the delivery." },
    ///     { "type": "CAROUSEL", "cards": [ { "components": [ { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ] } ] }, { "components": [ { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ] } ] } ] }
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
    ///     { "type": "CAROUSEL", "cards": [ { "components": [ { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } }, { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ] } ] }, { "components": [ { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] } }, { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ] } ] } ] }
    ///   ]
    /// }
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
        (
            ComponentKind::Header,
            "add a component of type `HEADER` with an image, a video or a product",
        ),
        (ComponentKind::Buttons, "add a component of type `BUTTONS` with one or two buttons"),
    ] {
        if level.find(kind).is_none() {
            let message = format!("a card without a component of type `{}`", kind.word());
            cx.report(&RULE, level.list.span, message).help(help);
        }
    }
}
