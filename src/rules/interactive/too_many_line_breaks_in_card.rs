//! `too-many-line-breaks-in-card`.

use crate::check::{BodyCx, Finder};
use crate::model::Card;
use crate::rule::{ApiError, declare_rule, page};
use crate::wording::{count, over};

declare_rule! {
    /// The body of a carousel card has more than two line breaks.
    ///
    /// Meta rejects it with error 131009. The body of a card has up to 160 characters and two line
    /// breaks. An empty line counts as two line breaks.
    ///
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "carousel",
    ///     "body": { "text": "Two ideas for a shady corner:" },
    ///     "action": {
    ///       "cards": [
    ///         {
    ///           "card_index": 0,
    ///           "type": "cta_url",
    ///           "header": {
    ///             "type": "image",
    ///             "image": { "link": "https://media.example/fern.jpg" }
    ///           },
    ///           "body": { "text": "Fern\nGreen\nTall\nHardy" },
    ///           "action": {
    ///             "name": "cta_url",
    ///             "parameters": {
    ///               "display_text": "Details",
    ///               "url": "https://shop.example/p/fern"
    ///             }
    ///           }
    ///         },
    ///         {
    ///           "card_index": 1,
    ///           "type": "cta_url",
    ///           "header": {
    ///             "type": "image",
    ///             "image": { "link": "https://media.example/hosta.jpg" }
    ///           },
    ///           "body": { "text": "Hosta" },
    ///           "action": {
    ///             "name": "cta_url",
    ///             "parameters": {
    ///               "display_text": "Details",
    ///               "url": "https://shop.example/p/hosta"
    ///             }
    ///           }
    ///         }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "interactive",
    ///   "interactive": {
    ///     "type": "carousel",
    ///     "body": { "text": "Two ideas\nfor\na\nshady corner:" },
    ///     "action": {
    ///       "cards": [
    ///         {
    ///           "card_index": 0,
    ///           "type": "cta_url",
    ///           "header": {
    ///             "type": "image",
    ///             "image": { "link": "https://media.example/fern.jpg" }
    ///           },
    ///           "body": { "text": "Fern\nGreen\nTall" },
    ///           "action": {
    ///             "name": "cta_url",
    ///             "parameters": {
    ///               "display_text": "Details",
    ///               "url": "https://shop.example/p/fern"
    ///             }
    ///           }
    ///         },
    ///         {
    ///           "card_index": 1,
    ///           "type": "cta_url",
    ///           "header": {
    ///             "type": "image",
    ///             "image": { "link": "https://media.example/hosta.jpg" }
    ///           },
    ///           "body": { "text": "Hosta\n\nBroad" },
    ///           "action": {
    ///             "name": "cta_url",
    ///             "parameters": {
    ///               "display_text": "Details",
    ///               "url": "https://shop.example/p/hosta"
    ///             }
    ///           }
    ///         }
    ///       ]
    ///     }
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "too-many-line-breaks-in-card",
        aliases: ["line-breaks-in-card"],
        severity: Error,
        category: Interactive,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: Some(ApiError::code(131_009)),
        finder: Finder::Card(check),
    }
}

/// The maximum number of line breaks in the body of a card.
const MAX_BREAKS: usize = 2;

fn check(cx: &mut BodyCx<'_>, card: Card<'_>) {
    let Some(body) = card.at(&["body", "text"]) else { return };
    let Some(text) = body.written_text() else { return };
    let Some((at, _)) = text.match_indices('\n').nth(MAX_BREAKS) else { return };
    let n_breaks = text.matches('\n').count();
    let span = cx.span_in(body, at..at + 1);
    let extra = count(n_breaks - MAX_BREAKS, "line break");
    cx.report(&RULE, span, over("the body of the card", n_breaks, "line break", MAX_BREAKS))
        .help(format!("remove {extra}"));
}
