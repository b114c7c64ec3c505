//! `duplicate-template-message-component`.

use crate::check::{BodyCx, Finder};
use crate::model::{SendComponentKind, SendLevel, Word};
use crate::rule::{ApiError, declare_rule, page};

declare_rule! {
    /// A message has two components of a type that a template has only once.
    ///
    /// A template, and each card of a carousel, has one header and one body. Meta rejects a second
    /// one with error 100. All values of a body belong in one component. Buttons are different:
    /// each button has its own component, with its own `index`.
    ///
    /// ```change send-with-body
    /// bad   /template/components/1:
    ///       { "type": "body", "parameters": [{ "type": "text", "text": "2207" }] }
    /// good  /template/components/0/parameters/1: { "type": "text", "text": "2207" }
    ///   and  /template/components/1: {
    ///         "type": "button",
    ///         "sub_type": "quick_reply",
    ///         "index": 0,
    ///         "parameters": [{ "type": "payload", "payload": "keep-2207" }]
    ///       }
    ///   and  /template/components/2: {
    ///         "type": "button",
    ///         "sub_type": "quick_reply",
    ///         "index": 1,
    ///         "parameters": [{ "type": "payload", "payload": "change-2207" }]
    ///       }
    /// good  /template/components/1: {
    ///         "type": "carousel",
    ///         "cards": [
    ///           {
    ///             "card_index": 0,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [{ "type": "image", "image": { "id": "1000000000000001" } }]
    ///               },
    ///               { "type": "body", "parameters": [{ "type": "text", "text": "Fern" }] }
    ///             ]
    ///           },
    ///           {
    ///             "card_index": 1,
    ///             "components": [
    ///               {
    ///                 "type": "header",
    ///                 "parameters": [{ "type": "image", "image": { "id": "1000000000000002" } }]
    ///               },
    ///               { "type": "body", "parameters": [{ "type": "text", "text": "Hosta" }] }
    ///             ]
    ///           }
    ///         ]
    ///       }
    /// ```
    pub RULE = {
        id: "duplicate-template-message-component",
        aliases: ["duplicate-send-component"],
        severity: Error,
        category: Send,
        page: page!("templates/components"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::SendLevel(check),
    }
}

/// The types of components that a template has once.
const ONCE: [SendComponentKind; 5] = [
    SendComponentKind::Body,
    SendComponentKind::Carousel,
    SendComponentKind::Header,
    SendComponentKind::LimitedTimeOffer,
    SendComponentKind::OrderStatus,
];

fn check(cx: &mut BodyCx<'_>, level: &SendLevel<'_>) {
    // One component cannot repeat a type.
    if level.components.len() < 2 {
        return;
    }
    for kind in ONCE {
        let mut same = level.of(kind);
        let Some(first) = same.next() else { continue };
        let name = kind.word();
        for again in same {
            let what = if kind == SendComponentKind::Carousel { "cards" } else { "parameters" };
            cx.report(&RULE, again.span, format!("another component has the type `{name}`"))
                .help(format!("move its {what} into the first component"))
                .related(first.span, "the first component");
        }
    }
}
