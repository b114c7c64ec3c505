//! `body-too-long-with-samples`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::rules::view::is_word;
use crate::variable::{Family, Place, Sample, Text};

declare_rule! {
    /// A body is too long once its samples are filled in.
    ///
    /// A body holds 1024 characters, one of a limited-time offer 600, of a single product or a card
    /// 160. For offers the page says that samples count; in every template the text as sent is held
    /// against the limit again.
    ///
    /// ```json bad
    /// {
    ///   "name": "new_lamps",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Two new lamps have arrived in our showroom this week." },
    ///     {
    ///       "type": "CAROUSEL",
    ///       "cards": [
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///             },
    ///             {
    ///               "type": "BODY",
    ///               "text": "The lamp {{1}} stands on your desk and turns its head to the book that you read there.",
    ///               "example": {
    ///                 "body_text": [
    ///                   ["with the heavy base of green marble, the long arm of brass and the shade of milk glass"]
    ///                 ]
    ///               }
    ///             },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         },
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///             },
    ///             { "type": "BODY", "text": "Floor lamp with a linen shade" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "new_lamps",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "Two new lamps have arrived in our showroom this week." },
    ///     {
    ///       "type": "CAROUSEL",
    ///       "cards": [
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///             },
    ///             {
    ///               "type": "BODY",
    ///               "text": "The lamp {{1}} stands on your desk and turns its head to the book that you read there.",
    ///               "example": { "body_text": [["with a base of green marble"]] }
    ///             },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         },
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": { "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"] }
    ///             },
    ///             { "type": "BODY", "text": "Floor lamp with a linen shade" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [ { "type": "QUICK_REPLY", "text": "Tell me more" } ]
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "body-too-long-with-samples",
        severity: Warning,
        category: Text,
        page: page!("templates/components"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let template = cx.template();
    let root = cx.root;
    let components = root.get("components").map_or(&[][..], |it| it.items());
    let has_offer = components.iter().any(|it| is_word(it.get("type"), "limited_time_offer"));
    let buttons = components.iter().filter_map(|it| it.get("buttons")).flat_map(Node::items);
    let has_product = buttons.into_iter().any(|it| is_word(it.get("type"), "spm"));
    for text in template.texts_for(Place::Body).filter(|it| !it.parts.is_empty()) {
        let limit = match (text.is_in_card, has_product, has_offer) {
            (true, ..) | (_, true, _) => 160,
            (.., true) => 600,
            _ => 1024,
        };
        let n_characters = filled_in(text);
        if text.text.chars().count() <= limit && n_characters > limit && !text.is_open() {
            let message = format!(
                "{} has {n_characters} characters with its samples, at most {limit} fit",
                text.name()
            );
            cx.report(&RULE, text.node.span, message).help("shorten the text, or the samples");
        }
    }
}

/// The number of characters with each variable replaced by its sample.
fn filled_in(text: &Text<'_>) -> usize {
    let plain: usize = text.plain().map(|(_, it)| it.chars().count()).sum();
    let values = |family| text.samples_of(family).map_or(&[][..], |it| &it.values);
    let parts: usize = text
        .parts
        .iter()
        .map(|part| {
            let name = part.name(text.text);
            let number = name.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
            let sample = match number {
                Some(number) => values(Family::Positional).get(number),
                None => values(Family::Named).iter().find(|it| is_called(it, name)),
            };
            let sample = sample.and_then(|it| it.value?.as_str());
            sample.unwrap_or(&text.text[part.range.clone()]).chars().count()
        })
        .sum();
    plain + parts
}

fn is_called(sample: &Sample<'_>, name: &str) -> bool {
    sample.name.and_then(Node::as_str) == Some(name)
}
