//! `mixed-template-message-cards`.

use std::cmp::Reverse;

use crate::check::{BodyCx, Finder};
use crate::json::Node;
use crate::model::{
    Parameter, ParameterKind, SendComponent, SendComponentKind, SendLevel, SubType, TemplateSend,
    Word,
};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::page;
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
        id: "mixed-template-message-cards",
        aliases: ["unequal-cards"],
        severity: Error,
        category: Send,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Send(check),
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

fn check(cx: &mut BodyCx<'_>, send: &TemplateSend<'_>) {
    let Some((first, others)) = send.cards().split_first() else { return };
    if !is_known(first) {
        return;
    }
    let others = others.iter().filter(|it| is_known(it));
    let differences = others.filter_map(|it| difference(first, it));
    // One is enough: where the first card is the odd one, all others differ from it.
    let Some(found) = differences.min_by_key(|it| Reverse(it.severity)) else { return };
    let is_product =
        |it: &SendLevel<'_>| header(it).is_some_and(|it| it.is(ParameterKind::Product));
    let page =
        if send.cards().iter().any(is_product) { page::PRODUCT_CARDS } else { page::MEDIA_CARDS };
    let diagnostic = cx.report(&RULE, found.span, found.message);
    diagnostic
        .severity(found.severity)
        .page(page)
        .help("give all cards the same components and buttons")
        .related(found.first, "the first card");
    if found.code.is_some() {
        diagnostic.api_error = found.code.map(ApiError::code);
    }
}

/// Tells whether all parts of a card are there to be compared.
fn is_known(card: &SendLevel<'_>) -> bool {
    let is_whole = |it: Option<&Node<'_>>| it.is_some_and(|it| it.complete);
    is_whole(card.card)
        && card.list.is_some_and(|it| it.is_array() && it.complete)
        && card.components.len() <= MAX_COMPONENTS
        && card.components.iter().all(|it| it.is_object() && it.complete && is_clear(it))
}

/// Tells whether it is known which part of a card a component is for.
fn is_clear(component: &Node<'_>) -> bool {
    let keys = ["type", "sub_type", "index"];
    keys.iter().all(|key| component.get(key).is_none_or(|it| !it.is_open()))
}

/// The gravest difference of a card.
fn difference(first: &SendLevel<'_>, card: &SendLevel<'_>) -> Option<Difference> {
    unequal_part(SendComponentKind::Header, Severity::Error, first, card)
        .or_else(|| unequal_header(first, card))
        .or_else(|| unequal_button(first, card))
        .or_else(|| unequal_part(SendComponentKind::Body, Severity::Warning, first, card))
        .or_else(|| missing_button(first, card))
        .or_else(|| mixed_media(first, card))
}

/// A component that one of the cards has and the other has not.
fn unequal_part(
    kind: SendComponentKind,
    severity: Severity,
    first: &SendLevel<'_>,
    card: &SendLevel<'_>,
) -> Option<Difference> {
    let name = kind.word();
    let (span, message, first) = match (card.find(kind), first.find(kind)) {
        (None, Some(wanted)) => {
            let message = format!("the card has no {name}, but the first one has one");
            (card.card?.span, message, wanted.span)
        }
        (Some(own), None) => {
            let message = format!("the card has a {name}, but the first one has none");
            (own.span, message, first.card?.span)
        }
        (None, None) | (Some(_), Some(_)) => return None,
    };
    Some(Difference { severity, span, message, first, code: None })
}

/// An image in the header of one card, and a video in that of the other.
fn mixed_media(first: &SendLevel<'_>, card: &SendLevel<'_>) -> Option<Difference> {
    let media = |it: Parameter<'_>| match it.kind {
        Some(ParameterKind::Image) => Some("an image"),
        Some(ParameterKind::Video) => Some("a video"),
        _ => None,
    };
    let (own, wanted) = (header(card)?, header(first)?);
    let (is, was) = (media(own)?, media(wanted)?);
    (is != was).then(|| Difference {
        severity: Severity::Warning,
        span: own.span,
        message: format!("the card shows {is}, but the first card shows {was}"),
        first: wanted.span,
        code: None,
    })
}

/// A product in the header of one card, and media in that of the other.
fn unequal_header(first: &SendLevel<'_>, card: &SendLevel<'_>) -> Option<Difference> {
    let (own, wanted) = (header(card)?, header(first)?);
    let is_media =
        |it: Parameter<'_>| matches!(it.kind, Some(ParameterKind::Image | ParameterKind::Video));
    let message = if own.is(ParameterKind::Product) && is_media(wanted) {
        "the card shows a product, but the first one media"
    } else if is_media(own) && wanted.is(ParameterKind::Product) {
        "the card shows media, but the first one a product"
    } else {
        return None;
    };
    let severity = Severity::Error;
    let (span, first) = (own.get("type")?.span, wanted.get("type")?.span);
    Some(Difference { severity, span, message: message.to_owned(), first, code: None })
}

/// The parameter of the header.
fn header<'a>(level: &SendLevel<'a>) -> Option<Parameter<'a>> {
    level.find(SendComponentKind::Header)?.parameters().next()
}

/// A button that has another sub-type than the one in its place in the first card.
fn unequal_button(first: &SendLevel<'_>, card: &SendLevel<'_>) -> Option<Difference> {
    card.of(SendComponentKind::Button).find_map(|button| {
        let own = button.get("sub_type")?;
        let index = button.index()?;
        let wanted = counterpart(first, index)?;
        let wanted = wanted.get("sub_type")?;
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
fn missing_button(first: &SendLevel<'_>, card: &SendLevel<'_>) -> Option<Difference> {
    let lacking = |of: &SendLevel<'_>, here: &SendLevel<'_>| {
        of.buttons_of(SubType::Url).find_map(|button| {
            let index = button.index()?;
            counterpart(here, index).is_none().then_some((button.span, index))
        })
    };
    let severity = Severity::Warning;
    if let Some((wanted, index)) = lacking(first, card) {
        let message = format!("the card has no button with index {index}, but the first one has");
        let span = card.card?.span;
        return Some(Difference { severity, span, message, first: wanted, code: None });
    }
    let (span, index) = lacking(card, first)?;
    let message = format!("the card has a button with index {index}, but the first one has none");
    Some(Difference { severity, span, message, first: first.card?.span, code: None })
}

/// The button with an index.
fn counterpart<'a>(level: &SendLevel<'a>, wanted: u32) -> Option<SendComponent<'a>> {
    level.of(SendComponentKind::Button).find(|it| it.index() == Some(wanted))
}
