//! `parameter-too-long`.

use std::collections::BTreeSet;

use crate::check::{BodyCx, Finder};
use crate::diagnostic::Diagnostic;
use crate::fix::Fix;
use crate::json::Node;
use crate::model::{ParameterKind, SendComponent, SendComponentKind, SendLevel, SubType};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::send::length;
use crate::source::Span;
use crate::wording::{count, shorten};

declare_rule! {
    /// The parameters of a template message are longer than the maximum for the whole text.
    ///
    /// The maximum is 60 characters for a header, 1024 for a body and 2000 for the URL of a button.
    /// It is 600 for a body with a limited-time offer, and 160 for the body of a card. Meta rejects
    /// a longer text with error 132005, or with 132018 in a card.
    ///
    /// The message does not contain the template's own text. So walint compares each parameter, and
    /// all parameters of a body together, with the maximum for the whole text. It does not count
    /// placeholders.
    ///
    /// If the body is the only component, an older reference and the OpenAPI description allow
    /// 32768 characters. walint reports a warning up to that number.
    ///
    /// ```change send-with-cards
    /// bad   /template/components/0/cards/0/components/1: {
    ///         "type": "body",
    ///         "parameters": [
    ///           {
    ///             "type": "text",
    ///             "text": "The fern likes shade and moist soil, and grows to the height of a child "
    ///               + "within three years."
    ///           },
    ///           {
    ///             "type": "text",
    ///             "text": "Water it twice a week in summer, once in spring and autumn, and never in "
    ///               + "winter."
    ///           }
    ///         ]
    ///       }
    ///   and  /template/components/0/cards/1/components/1: {
    ///         "type": "body",
    ///         "parameters": [
    ///           { "type": "text", "text": "The hosta likes shade." },
    ///           { "type": "text", "text": "Water it once a week." }
    ///         ]
    ///       }
    /// bad   /template/components/0/cards/0/components/1: {
    ///         "type": "body",
    ///         "parameters": [
    ///           {
    ///             "type": "text",
    ///             "text": "The fern likes shade and moist soil, and grows to the height of a child "
    ///               + "within three years. Water it twice a week in summer, once in spring and "
    ///               + "autumn, and never in winter."
    ///           }
    ///         ]
    ///       }
    ///   and  /template/components/0/cards/1/components/1: {
    ///         "type": "body",
    ///         "parameters": [{ "type": "text", "text": "The hosta likes shade." }]
    ///       }
    /// ```
    ///
    /// ```change send-with-named-parameters
    /// bad   /template/components/0/parameters/0/text:
    ///       "Everything for the shady corner of your garden, only this weekend"
    /// good  /template/components/0/parameters/0/text:
    ///       "Everything for the shady corner of your garden this weekend"
    /// good  /template/components/1/parameters/0/text:
    ///       "The fern likes shade and moist soil, and grows to the height of a child within "
    ///         + "three years. Water it twice a week in summer, once in spring and autumn, and "
    ///         + "never in winter."
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

/// The page of the maximum for a header and a body.
const OVERVIEW: &str = page!("templates/overview");

fn check(cx: &mut BodyCx<'_>, level: &SendLevel<'_>) {
    const HEADER: Limit = Limit {
        max: 60,
        max_alone: 0,
        is_text: true,
        place: "a header",
        code: 132_005,
        page: OVERVIEW,
    };
    const URL: Limit = Limit {
        max: 2000,
        is_text: false,
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

/// How long a part of a template may be.
struct Limit {
    /// The maximum number of characters.
    max: usize,
    /// The maximum in some sources if the body is the only component.
    max_alone: usize,
    /// What the part is called.
    place: &'static str,
    /// Whether it is a text that people read.
    is_text: bool,
    /// Meta's error.
    code: u32,
    /// The page that states the maximum.
    page: &'static str,
}

/// The limit of the body of a level.
fn body(level: &SendLevel<'_>) -> Limit {
    let is_other = |it: &SendComponent<'_>| it.is_object() && !it.is(SendComponentKind::Body);
    let is_alone = !level.is_card() && !level.components.iter().any(is_other);
    let max_alone = if is_alone { 32_768 } else { 0 };
    let limit = |max, place, code, page| Limit { max, max_alone, is_text: true, place, code, page };
    match (level.is_card(), level.has_offer()) {
        (true, _) => limit(
            160,
            "the body of a card",
            132_018,
            page!("templates/marketing-templates/media-card-carousel-templates"),
        ),
        (false, true) => limit(
            600,
            "a body with a limited-time offer",
            132_005,
            page!("templates/marketing-templates/limited-time-offer-templates"),
        ),
        (false, false) => limit(1024, "a body", 132_005, OVERVIEW),
    }
}

/// Reports each parameter that is too long by itself; tells whether there is one.
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
            let fix = Fix::shorten(cx.source(), text, limit.max).filter(|_| limit.is_text);
            report(cx, text.span, n_characters, limit, message)
                .help(shorten(n_characters, limit.max))
                .fix(fix);
        }
    }
    is_found
}

/// Reports parameters that are too long together.
fn together(cx: &mut BodyCx<'_>, component: SendComponent<'_>, limit: &Limit) {
    let mut names = BTreeSet::new();
    let mut total = 0_usize;
    let mut longest = (0, component.span);
    for parameter in component.parameters_of(ParameterKind::Text) {
        let Some(text) = parameter.node.get("text") else { continue };
        let n_characters = n_characters(text);
        longest = longest.max((n_characters, text.span));
        // Two parameters with the same name are one variable.
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
    diagnostic.page(limit.page);
    diagnostic.api_error = Some(ApiError::code(limit.code));
    if n_characters <= limit.max_alone {
        diagnostic.severity(Severity::Warning);
    }
    diagnostic
}

/// The characters of a text outside of placeholders.
fn n_characters(text: &Node<'_>) -> usize {
    text.as_str().filter(|_| !text.is_opaque()).map_or(0, length)
}
