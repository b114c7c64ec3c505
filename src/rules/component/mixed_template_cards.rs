//! `mixed-template-cards`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ComponentKind, Level, Template, Word};
use crate::rule::{declare_rule, page};
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
        id: "mixed-template-cards",
        aliases: ["differing-cards"],
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let [first, cards @ ..] = template.card_levels() else { return };
    let differences = cards.iter().map(|it| header(first, it).or_else(|| buttons(first, it)));
    let Some(difference) = differences.flatten().next() else { return };
    cx.report(&RULE, difference.span, difference.message)
        .related(difference.first, "the first card")
        .help("build all cards alike");
}

/// What is different, where, and where it stands in the first card.
struct Difference {
    span: Span,
    message: String,
    first: Span,
}

fn header(first: &Level<'_>, card: &Level<'_>) -> Option<Difference> {
    let (first_format, first) = first.header_format()?;
    let (format, node) = card.header_format()?;
    (format != first_format).then(|| Difference {
        span: node.span,
        message: format!(
            "a card with a header of format `{}` behind one of `{}`",
            format.word(),
            first_format.word()
        ),
        first: first.span,
    })
}

fn buttons(first: &Level<'_>, card: &Level<'_>) -> Option<Difference> {
    let first_buttons = first.find(ComponentKind::Buttons)?;
    let buttons = card.find(ComponentKind::Buttons)?;
    let mut pairs = first_buttons.buttons().zip(buttons.buttons());
    let n_first = first_buttons.list("buttons").len();
    let n_buttons = buttons.list("buttons").len();
    let is_other = |(first, button): &(Button<'_>, Button<'_>)| first.kind != button.kind;
    let other = pairs.find(is_other);
    let is_known = || first.has_known_buttons() && card.has_known_buttons();
    if (n_first == n_buttons && other.is_none()) || !is_known() {
        return None;
    }
    if n_first != n_buttons {
        let n_buttons = match n_buttons {
            1 => "one button".to_owned(),
            n_buttons => format!("{n_buttons} buttons"),
        };
        return Some(Difference {
            span: buttons.get("buttons")?.span,
            message: format!("a card with {n_buttons}, where the first card has {n_first}"),
            first: first_buttons.get("buttons")?.span,
        });
    }
    let (first, button) = other?;
    let message = format!(
        "a button of type `{}` where the first card has one of type `{}`",
        button.kind?.word(),
        first.kind?.word()
    );
    Some(Difference { span: button.type_span(), message, first: first.type_span() })
}
