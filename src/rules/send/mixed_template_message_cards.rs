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
    /// A card of a carousel has other components or buttons than the first card.
    ///
    /// All cards of a template have the same kinds of components, and the same buttons in the same
    /// order. Meta rejects a header that only some cards have, and products on some cards and media
    /// on others, with error 132012. It rejects buttons with different sub-types at the same index
    /// with error 132018.
    ///
    /// walint reports only a warning if some cards have no body or no URL button, because their
    /// text or URL may be fixed. It does not report a missing quick reply, which needs no
    /// component. It does not compare a card whose `type`, `sub_type` or `index` is a placeholder.
    ///
    /// walint reports an image on one card and a video on another as a warning, because all cards
    /// of a template have the same header format.
    ///
    /// ```change send-with-quick-reply-cards
    /// bad   /template/components/1/cards/1/components/0: (absent)
    /// bad   /template/components/1/cards/0/components/1: (absent)
    ///   and  /template/components/1/cards/0/components/1/index: 0
    /// bad   /template/components/1/cards/0/components/2:
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "Fern" }] }
    /// good  /template/components/1/cards/1/components/1: (before) {
    ///         "type": "button",
    ///         "sub_type": "url",
    ///         "index": "1",
    ///         "parameters": [{ "type": "text", "text": "hosta" }]
    ///       }
    ///   and  /template/components/1/cards/1/components/2/index: "0"
    ///   and  /template/components/1/cards/1/components/3: (absent)
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

/// Far more components than a card can have; a card with more is not compared.
const MAX_COMPONENTS: usize = 30;

/// How a card differs from the first one.
struct Difference {
    severity: Severity,
    span: Span,
    message: String,
    first: Span,
    /// Meta's error, if it is not the rule's.
    code: Option<u32>,
}

fn check(cx: &mut BodyCx<'_>, send: &TemplateSend<'_>) {
    let Some((first, others)) = send.cards().split_first() else { return };
    if !is_known(first) {
        return;
    }
    let others = others.iter().filter(|it| is_known(it));
    let differences = others.filter_map(|it| difference(first, it));
    // One finding is enough: if the first card is wrong, all others differ from it.
    let Some(found) = differences.min_by_key(|it| Reverse(it.severity)) else { return };
    let is_product =
        |it: &SendLevel<'_>| header(it).is_some_and(|it| it.is(ParameterKind::Product));
    let page =
        if send.cards().iter().any(is_product) { page::PRODUCT_CARDS } else { page::MEDIA_CARDS };
    let diagnostic = cx.report(&RULE, found.span, found.message);
    diagnostic
        .severity(found.severity)
        .page(page)
        .help("use the same components and buttons on all cards")
        .related(found.first, "the first card");
    if found.code.is_some() {
        diagnostic.api_error = found.code.map(ApiError::code);
    }
}

/// Tells whether all parts of a card are known, so that it can be compared.
fn is_known(card: &SendLevel<'_>) -> bool {
    let is_whole = |it: Option<&Node<'_>>| it.is_some_and(|it| it.complete);
    is_whole(card.card)
        && card.list.is_some_and(|it| it.is_array() && it.complete)
        && card.components.len() <= MAX_COMPONENTS
        && card.components.iter().all(|it| it.is_object() && it.complete && is_clear(it))
}

/// Tells whether it is known which part of the card a component is for.
fn is_clear(component: &Node<'_>) -> bool {
    let keys = ["type", "sub_type", "index"];
    keys.iter().all(|key| component.get(key).is_none_or(|it| !it.is_open()))
}

/// The most severe difference of a card.
fn difference(first: &SendLevel<'_>, card: &SendLevel<'_>) -> Option<Difference> {
    unequal_part(SendComponentKind::Header, Severity::Error, first, card)
        .or_else(|| unequal_header(first, card))
        .or_else(|| unequal_button(first, card))
        .or_else(|| unequal_part(SendComponentKind::Body, Severity::Warning, first, card))
        .or_else(|| missing_button(first, card))
        .or_else(|| mixed_media(first, card))
}

/// A component that only one of the cards has.
fn unequal_part(
    kind: SendComponentKind,
    severity: Severity,
    first: &SendLevel<'_>,
    card: &SendLevel<'_>,
) -> Option<Difference> {
    let name = kind.word();
    let (span, message, first) = match (card.find(kind), first.find(kind)) {
        (None, Some(wanted)) => {
            let message = format!("the card has no {name}; the first card has one");
            (card.card?.span, message, wanted.span)
        }
        (Some(own), None) => {
            let message = format!("the card has a {name}; the first card has none");
            (own.span, message, first.card?.span)
        }
        (None, None) | (Some(_), Some(_)) => return None,
    };
    Some(Difference { severity, span, message, first, code: None })
}

/// An image in the header of one card, and a video in the header of the other.
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
        message: format!("the card has {is}; the first card has {was}"),
        first: wanted.span,
        code: None,
    })
}

/// A product in the header of one card, and media in the header of the other.
fn unequal_header(first: &SendLevel<'_>, card: &SendLevel<'_>) -> Option<Difference> {
    let (own, wanted) = (header(card)?, header(first)?);
    let is_media =
        |it: Parameter<'_>| matches!(it.kind, Some(ParameterKind::Image | ParameterKind::Video));
    let message = if own.is(ParameterKind::Product) && is_media(wanted) {
        "the card has a product; the first card has an image or a video"
    } else if is_media(own) && wanted.is(ParameterKind::Product) {
        "the card has an image or a video; the first card has a product"
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

/// A button whose sub-type differs from that of the first card's button with the same index.
fn unequal_button(first: &SendLevel<'_>, card: &SendLevel<'_>) -> Option<Difference> {
    card.of(SendComponentKind::Button).find_map(|button| {
        let own = button.get("sub_type")?;
        let index = button.index()?;
        let wanted = counterpart(first, index)?;
        let wanted = wanted.get("sub_type")?;
        if wanted.is_word(own.as_str()?) {
            return None;
        }
        let message = match wording::shown(wanted.as_str()?) {
            Some(name) => {
                format!("`sub_type` differs from the first card, which has {name} at index {index}")
            }
            None => format!("`sub_type` differs from the first card at index {index}"),
        };
        Some(Difference {
            severity: Severity::Error,
            span: own.span,
            message,
            first: wanted.span,
            code: Some(132_018),
        })
    })
}

/// A URL button that only one of the cards has; other buttons may be missing.
fn missing_button(first: &SendLevel<'_>, card: &SendLevel<'_>) -> Option<Difference> {
    let missing = |of: &SendLevel<'_>, here: &SendLevel<'_>| {
        of.buttons_of(SubType::Url).find_map(|button| {
            let index = button.index()?;
            counterpart(here, index).is_none().then_some((button.span, index))
        })
    };
    let severity = Severity::Warning;
    if let Some((wanted, index)) = missing(first, card) {
        let message = format!("the card has no button with index {index}; the first card has one");
        let span = card.card?.span;
        return Some(Difference { severity, span, message, first: wanted, code: None });
    }
    let (span, index) = missing(card, first)?;
    let message = format!("the card has a button with index {index}; the first card has none");
    Some(Difference { severity, span, message, first: first.card?.span, code: None })
}

/// The button with an index.
fn counterpart<'a>(level: &SendLevel<'a>, wanted: u32) -> Option<SendComponent<'a>> {
    level.of(SendComponentKind::Button).find(|it| it.index() == Some(wanted))
}
