//! `text-too-long-after-substitution`.

use crate::check::{Finder, Pair, SendCx};
use crate::fact::{DefinedText, Fact, GivenComponent};
use crate::model::ButtonKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::project::{count, parts};

declare_rule! {
    /// A text of the template is too long once the parameters are filled in.
    ///
    /// With its parameters, the maximum is 60 characters for a header and 1024 for a body, 600 with
    /// a limited-time offer, and 160 in a card and with the button of a single product. Meta
    /// answers 132005, and 132018 for a card. The maximum for the text of a card is also 2 line
    /// breaks when it is sent (seen in August 2026). walint does not count placeholders.
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "HEADER",
    ///         "format": "TEXT",
    ///         "text": "News of order {{1}} for you",
    ///         "example": { "header_text": ["2207"] }
    ///       },
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "header",
    ///           "parameters": [
    ///             {
    ///               "type": "text",
    ///               "text": "2207, 2208, 2209, 2210, 2211, 2212, 2213 and 2214"
    ///             }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "HEADER",
    ///         "format": "TEXT",
    ///         "text": "News of order {{1}} for you",
    ///         "example": { "header_text": ["2207"] }
    ///       },
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "header",
    ///           "parameters": [{ "type": "text", "text": "2207, 2208 and 2209" }]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    pub RULE = {
        id: "text-too-long-after-substitution",
        severity: Error,
        category: Project,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(132_005)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    let has_offer = match &cx.content.offer {
        Fact::Absent => false,
        Fact::Unknown => return,
        Fact::Known(_) => true,
    };
    for pair in cx.pairs() {
        for (name, text, given) in parts(&pair) {
            let Some((limit, page)) = limit(&pair, name, has_offer) else { continue };
            let Some(length) = length(text, given).filter(|it| *it > limit) else { continue };
            let longest = given.parameters.iter().max_by_key(|it| it.n_characters);
            // A text that is too long by itself is a fault of the template.
            if text.n_plain > limit || longest.is_none_or(|it| it.n_characters == 0) {
                continue;
            }
            let span = longest.map_or(given.span, |it| it.span);
            let part = pair.name(name);
            let message = format!(
                "{part} has {length} characters with its parameters; the maximum is {limit}"
            );
            let surplus = count((length - limit) as usize, "character");
            let help = format!("shorten the parameters by {surplus}");
            let diagnostic = cx.report(&RULE, span, message, (text.span, "the text around them"));
            diagnostic.page(page).help(help);
            if pair.card.is_some() {
                diagnostic.api_error = Some(ApiError::code(132_018));
            }
        }
        line_breaks(cx, &pair);
    }
}

/// The most line breaks in the text of a card; the page is that of interactive carousels.
const MAX_LINE_BREAKS: u32 = 2;

/// Finds a card whose text has more line breaks than may be sent.
fn line_breaks(cx: &mut SendCx<'_>, pair: &Pair<'_>) {
    let Some(text) = pair.level.body.known().filter(|_| pair.card.is_some()) else { return };
    let n = text.n_line_breaks;
    if n > MAX_LINE_BREAKS {
        let span = pair.given.body.known().map_or(pair.span, |it| it.span);
        let body = pair.name("body");
        let message = format!("{body} has {n} line breaks; the maximum is {MAX_LINE_BREAKS}");
        let diagnostic = cx.report(&RULE, span, message, (text.span, "the text with line breaks"));
        diagnostic.help("remove line breaks from the text in the template");
        diagnostic.api_error = Some(ApiError::code(132_018));
        diagnostic.page(page!("messages/interactive-media-carousel-messages"));
    }
}

/// The most characters of a text, and the page that says so; `None` when that cannot be said.
fn limit(pair: &Pair<'_>, part: &str, has_offer: bool) -> Option<(u32, &'static str)> {
    let is_single_product = match &pair.level.buttons {
        Fact::Absent => false,
        Fact::Unknown => return None,
        Fact::Known(it) => it.iter().any(|it| it.kind == Some(ButtonKind::Spm)),
    };
    Some(match (part, pair.card) {
        ("header", _) => (60, RULE.meta.page),
        (_, Some(_)) => (160, page!("templates/marketing-templates/media-card-carousel-templates")),
        (_, None) if is_single_product => (160, page!("catalogs/spm-template-messages")),
        (_, None) if has_offer => {
            (600, page!("templates/marketing-templates/limited-time-offer-templates"))
        }
        (_, None) => (1024, RULE.meta.page),
    })
}

/// The characters of a text with its parameters; `None` when they do not fit together.
fn length(text: &DefinedText, given: &GivenComponent) -> Option<u32> {
    if given.is_open || text.is_preset || given.parameters.len() != text.variables.len() {
        return None;
    }
    let mut length = text.n_plain;
    for (n, variable) in text.variables.iter().enumerate() {
        let by_name = |it: &&crate::fact::GivenParameter| match &it.name {
            Fact::Known(name) => *name.text == *variable.name,
            Fact::Absent | Fact::Unknown => false,
        };
        let parameter = match given.parameters.get(n)?.name {
            Fact::Absent => given.parameters.get(n)?,
            Fact::Known(_) => given.parameters.iter().find(by_name)?,
            Fact::Unknown => return None,
        };
        length = length.saturating_add(parameter.n_characters.saturating_mul(variable.n_uses));
    }
    Some(length)
}
