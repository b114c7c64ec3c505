//! `card-count-mismatch`.

use std::cmp::Ordering;

use super::count;
use crate::check::{Finder, SendCx};
use crate::fact::{DefinedLevel, Fact};
use crate::model::HeaderFormat;
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message has more or fewer cards than the carousel of its template.
    ///
    /// A carousel with media needs exactly one card in the message for each card of the template. A
    /// carousel with products has two cards in the template, and a message can have up to ten. A
    /// message with cards needs a template with a carousel, and the reverse. Meta rejects any other
    /// message with error 132012.
    ///
    /// ```change cards-template-and-message
    /// bad   /1/template/components/0/cards/2: {
    ///         "card_index": 2,
    ///         "components": [
    ///           {
    ///             "type": "header",
    ///             "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///           },
    ///           {
    ///             "type": "button",
    ///             "sub_type": "url",
    ///             "index": 0,
    ///             "parameters": [{ "type": "text", "text": "ivy" }]
    ///           }
    ///         ]
    ///       }
    /// bad   /1/template/components: (absent)
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "card-count-mismatch",
        severity: Error,
        category: Project,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: Some(ApiError::code(132_012)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    let (send, content) = (cx.send, cx.content);
    let (span, message, place, help) = match (&send.cards, &content.cards) {
        (Fact::Unknown, _) | (_, Fact::Unknown) | (Fact::Absent, Fact::Absent) => return,
        (Fact::Absent, Fact::Known(cards)) => (
            send.span,
            "the message has no cards; the template has a carousel".to_owned(),
            (cards.span, "the template's cards"),
            "add a `carousel` component with the cards".to_owned(),
        ),
        (Fact::Known(cards), Fact::Absent) => (
            cards.span,
            "the message has cards; the template has no carousel".to_owned(),
            (cx.definition.span, "no carousel"),
            "remove the `carousel` component".to_owned(),
        ),
        (Fact::Known(given), Fact::Known(cards)) => {
            let Some(items) = cards.items.as_deref().filter(|it| is_media(it)) else { return };
            let (n_given, n_wanted) = (given.items.len(), items.len());
            let help = match n_given.cmp(&n_wanted) {
                Ordering::Equal => return,
                Ordering::Less => format!("add {}", count(n_wanted - n_given, "card")),
                Ordering::Greater => format!("remove {}", count(n_given - n_wanted, "card")),
            };
            (
                given.span,
                format!("the message has {}; the template has {n_wanted}", count(n_given, "card")),
                (cards.span, "the template's cards"),
                help,
            )
        }
    };
    cx.report(&RULE, span, message, place).help(help);
}

/// Tells whether the cards are known to have media.
fn is_media(cards: &[DefinedLevel]) -> bool {
    let is_media = |it: &DefinedLevel| {
        it.header
            .known()
            .is_some_and(|it| matches!(it.format, HeaderFormat::Image | HeaderFormat::Video))
    };
    cards.iter().all(is_media)
}
