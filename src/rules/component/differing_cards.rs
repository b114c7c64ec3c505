//! `differing-cards`.

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::rule::{declare_rule, page};
use crate::rules::component;
use crate::rules::template::view;
use crate::source::Span;

declare_rule! {
    /// The cards of a carousel are not built alike.
    ///
    /// All cards have a header of the same format and buttons of the same types in the same order;
    /// only their texts, pictures and links differ. The first card is what the others are held
    /// against.
    ///
    /// ```json bad
    /// {
    ///   "name": "new_lamps",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Two new lamps have arrived in our showroom this week."
    ///     },
    ///     {
    ///       "type": "CAROUSEL",
    ///       "cards": [
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": {
    ///                 "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///               }
    ///             },
    ///             { "type": "BODY", "text": "Desk lamp with a heavy base" },
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
    ///               "format": "VIDEO",
    ///               "example": {
    ///                 "header_handle": ["4::dmlkZW8vbXA0:ARexample:e:1790000000:1:2:ARsig"]
    ///               }
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
    /// ```json bad
    /// {
    ///   "name": "new_lamps",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Two new lamps have arrived in our showroom this week."
    ///     },
    ///     {
    ///       "type": "CAROUSEL",
    ///       "cards": [
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": {
    ///                 "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///               }
    ///             },
    ///             { "type": "BODY", "text": "Desk lamp with a heavy base" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [
    ///                 { "type": "QUICK_REPLY", "text": "Tell me more" },
    ///                 {
    ///                   "type": "URL",
    ///                   "text": "Buy",
    ///                   "url": "https://lamps.example/desk"
    ///                 }
    ///               ]
    ///             }
    ///           ]
    ///         },
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": {
    ///                 "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///               }
    ///             },
    ///             { "type": "BODY", "text": "Floor lamp with a linen shade" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [
    ///                 {
    ///                   "type": "URL",
    ///                   "text": "Buy",
    ///                   "url": "https://lamps.example/floor"
    ///                 },
    ///                 { "type": "QUICK_REPLY", "text": "Tell me more" }
    ///               ]
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
    ///     {
    ///       "type": "BODY",
    ///       "text": "Two new lamps have arrived in our showroom this week."
    ///     },
    ///     {
    ///       "type": "CAROUSEL",
    ///       "cards": [
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "IMAGE",
    ///               "example": {
    ///                 "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///               }
    ///             },
    ///             { "type": "BODY", "text": "Desk lamp with a heavy base" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [
    ///                 { "type": "QUICK_REPLY", "text": "Tell me more" },
    ///                 {
    ///                   "type": "URL",
    ///                   "text": "Buy",
    ///                   "url": "https://lamps.example/desk"
    ///                 }
    ///               ]
    ///             }
    ///           ]
    ///         },
    ///         {
    ///           "components": [
    ///             {
    ///               "type": "HEADER",
    ///               "format": "image",
    ///               "example": {
    ///                 "header_handle": ["4::aW1hZ2UvcG5n:ARexample:e:1790000000:1:2:ARsig"]
    ///               }
    ///             },
    ///             { "type": "BODY", "text": "Floor lamp with a linen shade" },
    ///             {
    ///               "type": "BUTTONS",
    ///               "buttons": [
    ///                 { "type": "QUICK_REPLY", "text": "Ask us" },
    ///                 {
    ///                   "type": "URL",
    ///                   "text": "Buy it",
    ///                   "url": "https://lamps.example/floor"
    ///                 }
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
        id: "differing-cards",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    let mut cards = component::card_lists(cx.root);
    let Some(first) = cards.next() else { return };
    for card in cards {
        if let Some(difference) = header(first, card).or_else(|| buttons(first, card)) {
            cx.report(&RULE, difference.span, difference.message)
                .related(difference.first, "the first card")
                .help("build all cards alike");
            return;
        }
    }
}

/// What is different, where, and where it stands in the first card.
struct Difference {
    span: Span,
    message: String,
    first: Span,
}

fn header(first: &Node<'_>, card: &Node<'_>) -> Option<Difference> {
    let (first, first_name) = component::header_format(first)?;
    let (format, name) = component::header_format(card)?;
    let message = format!("a card with a header of format `{name}` behind one of `{first_name}`");
    (name != first_name).then_some(Difference { span: format.span, message, first: first.span })
}

fn buttons(first: &Node<'_>, card: &Node<'_>) -> Option<Difference> {
    let is_known = component::is_fully_known(first) && component::is_fully_known(card);
    let first_list = component::find(first, "buttons").filter(|_| is_known)?.get("buttons")?;
    let list = component::find(card, "buttons")?.get("buttons")?;
    let names = |list: &Node<'_>| -> Vec<&str> {
        list.items().iter().filter_map(|it| component::type_name(it, &view::BUTTONS)).collect()
    };
    let (first_names, names) = (names(first_list), names(list));
    if names == first_names {
        return None;
    }
    if names.len() != first_names.len() {
        let message = format!(
            "a card with {}, where the first card has {}",
            count(&names),
            first_names.len()
        );
        return Some(Difference { span: list.span, message, first: first_list.span });
    }
    let n = names.iter().zip(&first_names).position(|(a, b)| a != b)?;
    let message = format!(
        "a button of type `{}` where the first card has one of type `{}`",
        names[n], first_names[n]
    );
    let span = component::type_span(list.items().get(n)?);
    Some(Difference { span, message, first: component::type_span(first_list.items().get(n)?) })
}

fn count(names: &[&str]) -> String {
    match names.len() {
        1 => "one button".to_owned(),
        n_buttons => format!("{n_buttons} buttons"),
    }
}
