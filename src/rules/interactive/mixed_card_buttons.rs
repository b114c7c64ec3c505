//! `mixed-card-buttons`.

use std::fmt;

use super::first_difference;
use crate::check::{BodyCx, Finder};
use crate::json::{Node, is_word};
use crate::model::{Card, Interactive, InteractiveKind};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// The cards of a carousel have different kinds or numbers of buttons.
    ///
    /// Meta rejects the message with error 131009. Either every card has a URL button, or every
    /// card has the same number of quick reply buttons. The labels may differ.
    ///
    /// ```change url-cards
    /// bad   /interactive/action/cards/1/action: {
    ///         "buttons": [
    ///           {
    ///             "type": "quick_reply",
    ///             "quick_reply": { "id": "keep-hosta", "title": "This one" }
    ///           }
    ///         ]
    ///       }
    /// good  /interactive/action/cards/1/action/parameters:
    ///       { "display_text": "Read on", "url": "https://garden.example/hosta" }
    /// ```
    ///
    /// ```change quick-reply-cards
    /// bad   /interactive/action/cards/1/action/buttons/1: {
    ///         "type": "quick_reply",
    ///         "quick_reply": { "id": "more-hosta", "title": "Tell me more" }
    ///       }
    /// good  /interactive/action/cards/1/action/buttons/0/quick_reply/title: "This one, please"
    /// ```
    pub RULE = {
        id: "mixed-card-buttons",
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Interactive(&[InteractiveKind::Carousel], check),
    }
}

/// The buttons of a card.
#[derive(Clone, Copy, PartialEq)]
enum Buttons {
    /// One URL button.
    Url,
    /// This number of quick reply buttons.
    Replies(usize),
}

impl fmt::Display for Buttons {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Buttons::Url => f.write_str("a URL button"),
            Buttons::Replies(1) => f.write_str("1 quick reply button"),
            Buttons::Replies(n) => write!(f, "{n} quick reply buttons"),
        }
    }
}

fn check(cx: &mut BodyCx<'_>, carousel: Interactive<'_>) {
    let Some((first, other)) = first_difference(carousel, buttons) else { return };
    let message = format!("the card has {}; the first card has {}", other.0, first.0);
    cx.report(&RULE, other.1.span, message)
        .related(first.1.span, "the first card")
        .help("use the same kind and number of buttons on all cards");
}

/// The buttons of a media card, and their node; `None` when they are not known.
fn buttons(card: Card<'_>) -> Option<(Buttons, &Node<'_>)> {
    let action = card.node.get("action")?;
    let is_url = is_word(action.get("name"), "cta_url");
    match action.get("buttons") {
        None => is_url.then_some((Buttons::Url, action)),
        Some(list) => {
            let items = list.known_items().filter(|it| !is_url && !it.is_empty())?;
            Some((Buttons::Replies(items.len()), list))
        }
    }
}
