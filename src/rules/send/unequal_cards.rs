//! `unequal-cards`.

use std::cmp::Reverse;

use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::kind::RequestKind;
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::send::{Level, cards, index};
use crate::rules::view;
use crate::source::Span;
use crate::wording;

declare_rule! {
    /// A card of a carousel has other parts than the first one.
    ///
    /// All cards of a template have the same kinds of components and the same buttons in the same
    /// order; only their contents differ. A header that only some cards have, products beside
    /// media, and buttons of two sub-types in one place are refused. A body or a button that only
    /// only some cards have is a warning, as the others may have a fixed text or URL; a quick reply
    /// without payload may be left out. A card with a placeholder for a `type`, a `sub_type` or an
    /// `index` is not compared.
    ///
    /// An image in one card and a video in another one is a warning, because all cards of a
    /// template have the same format.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "shade_plants",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "carousel",
    ///         "cards": [
    ///           {
    ///             "card_index": 0,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [
    ///                   { "type": "image", "image": { "id": "1000000000000001" } }
    ///                 ]
    ///               },
    ///               {
    ///                 "type": "button",
    ///                 "sub_type": "url",
    ///                 "index": 0,
    ///                 "parameters": [{ "type": "text", "text": "fern" }]
    ///               }
    ///             ]
    ///           },
    ///           {
    ///             "card_index": 1,
    ///             "components": [
    ///               {
    ///                 "type": "button",
    ///                 "sub_type": "url",
    ///                 "index": 0,
    ///                 "parameters": [{ "type": "text", "text": "hosta" }]
    ///               }
    ///             ]
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "shade_plants",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "carousel",
    ///         "cards": [
    ///           {
    ///             "card_index": 0,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [
    ///                   { "type": "image", "image": { "id": "1000000000000001" } }
    ///                 ]
    ///               },
    ///               {
    ///                 "type": "button",
    ///                 "sub_type": "url",
    ///                 "index": 0,
    ///                 "parameters": [{ "type": "text", "text": "fern" }]
    ///               }
    ///             ]
    ///           },
    ///           {
    ///             "card_index": 1,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [
    ///                   { "type": "image", "image": { "id": "1000000000000002" } }
    ///                 ]
    ///               },
    ///               {
    ///                 "type": "button",
    ///                 "sub_type": "quick_reply",
    ///                 "index": 0,
    ///                 "parameters": [{ "type": "payload", "payload": "hosta" }]
    ///               }
    ///             ]
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "shade_plants",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "carousel",
    ///         "cards": [
    ///           {
    ///             "card_index": 0,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [
    ///                   { "type": "image", "image": { "id": "1000000000000001" } }
    ///                 ]
    ///               },
    ///               { "type": "body", "parameters": [{ "type": "text", "text": "Fern" }] }
    ///             ]
    ///           },
    ///           {
    ///             "card_index": 1,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [
    ///                   { "type": "image", "image": { "id": "1000000000000002" } }
    ///                 ]
    ///               }
    ///             ]
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "shade_plants",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "carousel",
    ///         "cards": [
    ///           {
    ///             "card_index": 0,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [
    ///                   { "type": "image", "image": { "id": "1000000000000001" } }
    ///                 ]
    ///               },
    ///               {
    ///                 "type": "button",
    ///                 "sub_type": "quick_reply",
    ///                 "index": 0,
    ///                 "parameters": [{ "type": "payload", "payload": "fern" }]
    ///               },
    ///               {
    ///                 "type": "button",
    ///                 "sub_type": "url",
    ///                 "index": 1,
    ///                 "parameters": [{ "type": "text", "text": "fern" }]
    ///               }
    ///             ]
    ///           },
    ///           {
    ///             "card_index": 1,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [
    ///                   { "type": "image", "image": { "id": "1000000000000002" } }
    ///                 ]
    ///               },
    ///               {
    ///                 "type": "button",
    ///                 "sub_type": "url",
    ///                 "index": "1",
    ///                 "parameters": [{ "type": "text", "text": "hosta" }]
    ///               },
    ///               {
    ///                 "type": "button",
    ///                 "sub_type": "quick_reply",
    ///                 "index": "0",
    ///                 "parameters": [{ "type": "payload", "payload": "hosta" }]
    ///               }
    ///             ]
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "unequal-cards",
        severity: Error,
        category: Send,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Body(RequestKind::MESSAGES, check),
    }
}

/// Far more components than a card may have; one with more is not compared.
const MAX_COMPONENTS: usize = 30;

/// What a card has other than the first one.
struct Difference {
    severity: Severity,
    span: Span,
    message: String,
    first: Span,
    /// Meta's error, where it is another one than that of the rule and severity.
    code: Option<u32>,
}

fn check(cx: &mut BodyCx<'_>) {
    for carousel in Level::of_template(cx.root).of("carousel") {
        let [first, others @ ..] = cards(carousel) else { continue };
        if !is_known(first) {
            continue;
        }
        let others = others.iter().filter(|it| is_known(it));
        let differences = others.filter_map(|it| difference(first, it));
        // One is enough: where the first card is the odd one, all others differ from it.
        let Some(found) = differences.min_by_key(|it| Reverse(it.severity)) else { continue };
        let diagnostic = cx.report(&RULE, found.span, found.message);
        diagnostic
            .severity(found.severity)
            .help("give all cards the same components and buttons")
            .related(found.first, "the first card");
        if found.code.is_some() {
            diagnostic.api_error = found.code.map(ApiError::code);
        }
    }
}

/// Tells whether all parts of a card are there to be compared.
fn is_known(card: &Node<'_>) -> bool {
    let components = card.get("components").filter(|it| card.complete && it.complete);
    components.is_some_and(|it| {
        it.is_array()
            && it.items().len() <= MAX_COMPONENTS
            && it.items().iter().all(|it| it.is_object() && it.complete && is_clear(it))
    })
}

/// Tells whether it is known which part of a card a component is for.
fn is_clear(component: &Node<'_>) -> bool {
    let keys = ["type", "sub_type", "index"];
    keys.iter().all(|key| component.get(key).is_none_or(|it| !it.is_open()))
}

/// The gravest difference of a card.
fn difference(first: &Node<'_>, card: &Node<'_>) -> Option<Difference> {
    let (one, other) = (Level::of_card(first), Level::of_card(card));
    unequal_part("header", Severity::Error, first, card)
        .or_else(|| unequal_header(one, other))
        .or_else(|| unequal_button(one, other))
        .or_else(|| unequal_part("body", Severity::Warning, first, card))
        .or_else(|| missing_button(first, card))
        .or_else(|| mixed_media(one, other))
}

/// A component that one of the cards has and the other has not.
fn unequal_part(
    name: &'static str,
    severity: Severity,
    first: &Node<'_>,
    card: &Node<'_>,
) -> Option<Difference> {
    let own = Level::of_card(card).of(name).next();
    let wanted = Level::of_card(first).of(name).next();
    let (span, message, first) = match (own, wanted) {
        (None, Some(wanted)) => {
            (card.span, format!("the card has no {name}, but the first one has one"), wanted.span)
        }
        (Some(own), None) => {
            (own.span, format!("the card has a {name}, but the first one has none"), first.span)
        }
        (None, None) | (Some(_), Some(_)) => return None,
    };
    Some(Difference { severity, span, message, first, code: None })
}

/// An image in the header of one card, and a video in that of the other.
fn mixed_media(first: Level<'_>, card: Level<'_>) -> Option<Difference> {
    let parameter = |level: Level<'_>| {
        let node = view::parameters(level.of("header").next()?).first()?;
        let is = |name| is_word(node.get("type"), name);
        Some((node.span, if is("image") { "an image" } else { is("video").then_some("a video")? }))
    };
    let ((span, own), (first, wanted)) = (parameter(card)?, parameter(first)?);
    (own != wanted).then(|| Difference {
        severity: Severity::Warning,
        span,
        message: format!("the card shows {own}, but the first card shows {wanted}"),
        first,
        code: None,
    })
}

/// A product in the header of one card, and media in that of the other.
fn unequal_header(first: Level<'_>, card: Level<'_>) -> Option<Difference> {
    let (own, wanted) = (header_type(card)?, header_type(first)?);
    let is_product = |it: &Node<'_>| it.is_word("product");
    let is_media = |it: &Node<'_>| ["image", "video"].iter().any(|name| it.is_word(name));
    let message = if is_product(own) && is_media(wanted) {
        "the card shows a product, but the first one media"
    } else if is_media(own) && is_product(wanted) {
        "the card shows media, but the first one a product"
    } else {
        return None;
    };
    let severity = Severity::Error;
    let (span, first) = (own.span, wanted.span);
    Some(Difference { severity, span, message: message.to_owned(), first, code: None })
}

/// The type of the parameter in the header.
fn header_type(level: Level<'_>) -> Option<&Node<'_>> {
    view::parameters(level.of("header").next()?).first()?.get("type")
}

/// A button that has another sub-type than the one in its place in the first card.
fn unequal_button(first: Level<'_>, card: Level<'_>) -> Option<Difference> {
    card.of("button").find_map(|button| {
        let own = button.get("sub_type")?;
        let index = index(button)?;
        let wanted = counterpart(first, index)?.get("sub_type")?;
        if wanted.is_word(own.as_str()?) {
            return None;
        }
        let name = wording::shown(wanted.as_str()?).unwrap_or_else(|| "another".to_owned());
        Some(Difference {
            severity: Severity::Error,
            span: own.span,
            message: format!("the button with index {index} is {name} in the first card"),
            first: wanted.span,
            code: Some(132_018),
        })
    })
}

/// A button that one of the cards lacks, other than those that may be left out.
fn missing_button(first: &Node<'_>, card: &Node<'_>) -> Option<Difference> {
    let lacking = |of: &Node<'_>, here: &Node<'_>| {
        let here = Level::of_card(here);
        Level::of_card(of).of("button").find_map(|button| {
            let index = index(button)?;
            let is_needed = is_word(button.get("sub_type"), "url");
            (is_needed && counterpart(here, index).is_none()).then_some((button.span, index))
        })
    };
    let severity = Severity::Warning;
    if let Some((wanted, index)) = lacking(first, card) {
        let message = format!("the card has no button with index {index}, but the first one has");
        return Some(Difference { severity, span: card.span, message, first: wanted, code: None });
    }
    let (span, index) = lacking(card, first)?;
    let message = format!("the card has a button with index {index}, but the first one has none");
    Some(Difference { severity, span, message, first: first.span, code: None })
}

/// The button with an index.
fn counterpart(level: Level<'_>, wanted: u32) -> Option<&Node<'_>> {
    level.of("button").find(|it| index(it) == Some(wanted))
}
