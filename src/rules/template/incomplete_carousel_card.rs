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
        (ComponentKind::Header, "add a `HEADER` component with an image, a video or a product"),
        (ComponentKind::Buttons, "add a `BUTTONS` component with one or two buttons"),
    ] {
        if level.find(kind).is_none() {
            let message = format!("the card has no `{}` component", kind.word());
            cx.report(&RULE, level.list.span, message).help(help);
        }
    }
}
