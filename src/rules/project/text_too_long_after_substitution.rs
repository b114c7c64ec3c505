//! `text-too-long-after-substitution`.

use crate::check::{Finder, Pair, SendCx};
use crate::fact::{DefinedText, Fact, GivenComponent};
use crate::model::ButtonKind;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;
use crate::rules::project::{count, parts};
use crate::wording::over;

declare_rule! {
    /// A text of the template is too long with the parameters of the message.
    ///
    /// The maximum is 60 characters for a header and 1024 for a body. It is 600 for a body with a
    /// limited-time offer, and 160 for a body in a card or with a single-product button. Meta
    /// rejects a longer text with error 132005, or with 132018 in a card. In the body of a card,
    /// Meta also rejects more than 2 line breaks (seen in August 2026). walint does not count
    /// placeholders.
    ///
    /// ```change header-template-and-message
    /// bad   /0/components/0/text: "News of order {{1}} for you"
    ///   and  /1/template/components/0/parameters/0/text:
    ///       "2207, 2208, 2209, 2210, 2211, 2212, 2213 and 2214"
    /// good  /0/components/0/text: "News of order {{1}} for you"
    ///   and  /1/template/components/0/parameters/0/text: "2207, 2208 and 2209"
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
            let Some(limit) = limit(&pair, name, has_offer) else { continue };
            let Some(length) = length(text, given).filter(|it| *it > limit.max) else { continue };
            let longest = given.parameters.iter().max_by_key(|it| it.n_characters);
            // Another rule reports a template whose own text is too long.
            if text.n_plain > limit.max || longest.is_none_or(|it| it.n_characters == 0) {
                continue;
            }
            let span = longest.map_or(given.span, |it| it.span);
            let part = pair.name(name);
            let (length, max) = (length as usize, limit.max as usize);
            let message = over(&part, length, "character", max);
            let surplus = count(length - max, "character");
            let diagnostic = cx.report(&RULE, span, message, (text.span, "the template's text"));
            diagnostic.page(limit.page).help(format!("shorten the parameters by {surplus}"));
            if pair.card.is_some() {
                diagnostic.api_error = Some(ApiError::code(132_018));
            }
        }
        line_breaks(cx, &pair);
    }
}

/// The maximum number of line breaks in the body of a card, from the page of interactive carousels.
const MAX_LINE_BREAKS: usize = 2;

/// Reports a card whose body has too many line breaks.
fn line_breaks(cx: &mut SendCx<'_>, pair: &Pair<'_>) {
    let Some(text) = pair.level.body.known().filter(|_| pair.card.is_some()) else { return };
    let n = text.n_line_breaks as usize;
    if n > MAX_LINE_BREAKS {
        let span = pair.given.body.known().map_or(pair.span, |it| it.span);
        let body = pair.name("body");
        let message = over(&body, n, "line break", MAX_LINE_BREAKS);
        let surplus = count(n - MAX_LINE_BREAKS, "line break");
        let diagnostic = cx.report(&RULE, span, message, (text.span, "the template's text"));
        diagnostic
            .page(page!("messages/interactive-media-carousel-messages"))
            .help(format!("remove {surplus} from the text of the template"));
        diagnostic.api_error = Some(ApiError::code(132_018));
    }
}

/// How long a text may be.
struct Limit {
    /// The maximum number of characters.
    max: u32,
    /// The page that states the maximum.
    page: &'static str,
}

/// The limit of a text; `None` if it is not known.
fn limit(pair: &Pair<'_>, part: &str, has_offer: bool) -> Option<Limit> {
    let is_single_product = match &pair.level.buttons {
        Fact::Absent => false,
        Fact::Unknown => return None,
        Fact::Known(it) => it.iter().any(|it| it.kind == Some(ButtonKind::Spm)),
    };
    let (max, page) = match (part, pair.card) {
        ("header", _) => (60, RULE.meta.page),
        (_, Some(_)) => (160, page::MEDIA_CARDS),
        (_, None) if is_single_product => (160, page!("catalogs/spm-template-messages")),
        (_, None) if has_offer => {
            (600, page!("templates/marketing-templates/limited-time-offer-templates"))
        }
        (_, None) => (1024, RULE.meta.page),
    };
    Some(Limit { max, page })
}

/// The number of characters of a text with its parameters; `None` if these do not match.
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
