//! `parameter-too-long`.

use std::collections::BTreeSet;

use crate::check::{BodyCx, Finder};
use crate::diagnostic::Diagnostic;
use crate::json::Node;
use crate::model::{ParameterKind, SendComponent, SendComponentKind, SendLevel, SubType};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::send::length;
use crate::source::Span;
use crate::wording::count;

declare_rule! {
    /// The parameters of a template are longer than the maximum of the whole part.
    ///
    /// With its parameters, the maximum is 60 characters for a header, 1024 for a body, 600 with a
    /// limited-time offer, 160 in a card, and 2000 for the URL of a button. Meta answers 132005,
    /// and 132018 for a card. walint compares each parameter, and all parameters of a body
    /// together, with the limit of the whole part, because the message does not contain the text of
    /// the template. Placeholders in parameters are not counted.
    ///
    /// If the body is the only component, an older reference and the OpenAPI description allow
    /// 32768 characters, so walint reports a warning up to that number.
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
    ///                 "type": "body",
    ///                 "parameters": [
    ///                   {
    ///                     "type": "text",
    ///                     "text": "The fern likes shade and moist soil, and grows to the height of a child within three years."
    ///                   },
    ///                   {
    ///                     "type": "text",
    ///                     "text": "Water it twice a week in summer, once in spring and autumn, and never in winter."
    ///                   }
    ///                 ]
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
    ///                 "type": "body",
    ///                 "parameters": [
    ///                   { "type": "text", "text": "The hosta likes shade." },
    ///                   { "type": "text", "text": "Water it once a week." }
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
    /// ```json bad
    /// {
    ///   "messaging_product": "whatsapp",
    ///   "to": "+16505550100",
    ///   "type": "template",
    ///   "template": {
    ///     "name": "weekend_offer",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "header",
    ///         "parameters": [
    ///           {
    ///             "type": "text",
    ///             "text": "Everything for the shady corner of your garden, only this weekend"
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
    ///                 "type": "body",
    ///                 "parameters": [
    ///                   {
    ///                     "type": "text",
    ///                     "text": "The fern likes shade and moist soil, and grows to the height of a child within three years. Water it twice a week in summer, once in spring and autumn, and never in winter."
    ///                   }
    ///                 ]
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
    ///                 "type": "body",
    ///                 "parameters": [{ "type": "text", "text": "The hosta likes shade." }]
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
    ///     "name": "weekend_offer",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "header",
    ///         "parameters": [
    ///           {
    ///             "type": "text",
    ///             "text": "Everything for the shady corner of your garden this weekend"
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
    ///     "name": "order_ready",
    ///     "language": { "code": "en" },
    ///     "components": [
    ///       {
    ///         "type": "body",
    ///         "parameters": [
    ///           {
    ///             "type": "text",
    ///             "text": "The fern likes shade and moist soil, and grows to the height of a child within three years. Water it twice a week in summer, once in spring and autumn, and never in winter."
    ///           }
    ///         ]
    ///       }
    ///     ]
    ///   }
    /// }
    /// ```
    pub RULE = {
        id: "parameter-too-long",
        severity: Error,
        category: Send,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(132_005)),
        finder: Finder::SendLevel(check),
    }
}

fn check(cx: &mut BodyCx<'_>, level: &SendLevel<'_>) {
    const HEADER: Limit = Limit {
        max: 60,
        max_alone: 0,
        place: "a header",
        code: 132_005,
        page: page!("templates/overview"),
    };
    const URL: Limit = Limit {
        max: 2000,
        place: "the URL of a button",
        page: page!("templates/components"),
        ..HEADER
    };
    for component in level.components.iter().copied() {
        match (component.kind, component.sub_type) {
            (Some(SendComponentKind::Header), _) => {
                each(cx, component, &HEADER);
            }
            (Some(SendComponentKind::Body), _) => {
                let body = body(level);
                if !each(cx, component, &body) {
                    together(cx, component, &body);
                }
            }
            (_, Some(SubType::Url)) => {
                each(cx, component, &URL);
            }
            _ => {}
        }
    }
}

/// What a part of a template has room for.
struct Limit {
    /// The most characters.
    max: usize,
    /// The most characters that some sources allow.
    max_alone: usize,
    /// What the part is called.
    place: &'static str,
    /// Meta's error.
    code: u32,
    /// The page of the limit.
    page: &'static str,
}

/// The limit of the body of a level.
fn body(level: &SendLevel<'_>) -> Limit {
    let is_other = |it: &SendComponent<'_>| it.is_object() && !it.is(SendComponentKind::Body);
    let is_alone = !level.is_card() && !level.components.iter().any(is_other);
    let max_alone = if is_alone { 32_768 } else { 0 };
    let (max, place, code, page) = match (level.is_card(), level.has_offer()) {
        (true, _) => {
            let page = page!("templates/marketing-templates/media-card-carousel-templates");
            (160, "the body of a card", 132_018, page)
        }
        (false, true) => {
            let page = page!("templates/marketing-templates/limited-time-offer-templates");
            (600, "a body with a limited-time offer", 132_005, page)
        }
        (false, false) => (1024, "a body", 132_005, page!("templates/overview")),
    };
    Limit { max, max_alone, place, code, page }
}

/// Finds each parameter that is too long by itself; tells whether there is one.
fn each(cx: &mut BodyCx<'_>, component: SendComponent<'_>, limit: &Limit) -> bool {
    let mut is_found = false;
    for text in component.texts() {
        let n_characters = n_characters(text);
        if n_characters > limit.max {
            is_found = true;
            let message = format!(
                "the parameter has {n_characters} characters; the maximum for {} is {}",
                limit.place, limit.max
            );
            let surplus = count(n_characters - limit.max, "character");
            report(cx, text.span, n_characters, limit, message)
                .help(format!("shorten it by {surplus}"));
        }
    }
    is_found
}

/// Finds parameters that are too long together.
fn together(cx: &mut BodyCx<'_>, component: SendComponent<'_>, limit: &Limit) {
    let mut names = BTreeSet::new();
    let mut total = 0_usize;
    let mut longest = (0, component.span);
    for parameter in component.parameters_of(ParameterKind::Text) {
        let Some(text) = parameter.node.get("text") else { continue };
        let n_characters = n_characters(text);
        longest = longest.max((n_characters, text.span));
        // A name that is there twice is one variable.
        let name = parameter.node.get("parameter_name").and_then(Node::as_str);
        if name.is_none_or(|it| names.insert(it)) {
            total = total.saturating_add(n_characters);
        }
    }
    if total > limit.max {
        let message = format!(
            "the parameters together have {total} characters; the maximum for {} is {}",
            limit.place, limit.max
        );
        let surplus = count(total - limit.max, "character");
        report(cx, longest.1, total, limit, message)
            .help(format!("shorten the parameters by {surplus}"));
    }
}

fn report<'d>(
    cx: &'d mut BodyCx<'_>,
    span: Span,
    n_characters: usize,
    limit: &Limit,
    message: String,
) -> &'d mut Diagnostic {
    let diagnostic = cx.report(&RULE, span, message);
    diagnostic.api_error = Some(ApiError::code(limit.code));
    diagnostic.page(limit.page);
    if n_characters <= limit.max_alone {
        diagnostic.severity(Severity::Warning);
    }
    diagnostic
}

/// The characters of a text outside of placeholders.
fn n_characters(text: &Node<'_>) -> usize {
    text.as_str().filter(|_| !text.is_opaque()).map_or(0, length)
}
