//! `incomplete-carousel-card`.

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::template::view;

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
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let root = cx.root;
    for card in view::cards(root) {
        let Some(list) = card.get("components").filter(|it| it.is_array() && it.complete) else {
            continue;
        };
        let components = list.items();
        // What has no known type yet may be what is missing.
        let is_known = |it: &Node<'_>| {
            let name = it.get("type").filter(|it| !it.is_open()).and_then(Node::as_str);
            name.is_some_and(|it| {
                view::COMPONENTS.iter().any(|known| known.eq_ignore_ascii_case(it))
            })
        };
        if components.is_empty() || !components.iter().all(is_known) {
            continue;
        }
        for (name, help) in [
            ("HEADER", "add a component of type `HEADER` with an image, a video or a product"),
            ("BUTTONS", "add a component of type `BUTTONS` with one or two buttons"),
        ] {
            if !components.iter().any(|it| is_word(it.get("type"), name)) {
                cx.report(&RULE, list.span, format!("a card without a component of type `{name}`"))
                    .help(help);
            }
        }
    }
}
