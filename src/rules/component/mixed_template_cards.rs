//! `mixed-template-cards`.

use crate::check::{BodyCx, Finder};
use crate::model::{Button, ComponentKind, Level, Template, Word};
use crate::rule::{declare_rule, page};
use crate::source::Span;
use crate::wording::count;

declare_rule! {
    /// The cards of a carousel have different headers or buttons.
    ///
    /// Meta requires the same header format on all cards, and buttons of the same types in the same
    /// order. Texts, media and links may differ. walint compares each card with the first one.
    ///
    /// ```change template-with-cards
    /// bad   /components/1/cards/1/components/0/format: "VIDEO"
    /// bad   /components/1/cards/0/components/2/buttons/1:
    ///       { "type": "URL", "text": "Buy", "url": "https://lamps.example/desk" }
    ///   and  /components/1/cards/1/components/2/buttons/0: (before) {
    ///         "type": "URL",
    ///         "text": "Buy",
    ///         "url": "https://lamps.example/floor"
    ///       }
    /// good  /components/1/cards/0/components/2/buttons/1:
    ///       { "type": "URL", "text": "Buy", "url": "https://lamps.example/desk" }
    ///   and  /components/1/cards/1/components/0/format: "image"
    ///   and  /components/1/cards/1/components/2/buttons/0/text: "Ask us"
    ///   and  /components/1/cards/1/components/2/buttons/1:
    ///       { "type": "URL", "text": "Buy it", "url": "https://lamps.example/floor" }
    /// ```
    pub RULE = {
        id: "mixed-template-cards",
        aliases: ["differing-cards"],
        severity: Error,
        in_export: InfoUntilApproved,
        category: Component,
        page: page!("templates/marketing-templates/media-card-carousel-templates"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let [first, cards @ ..] = template.card_levels() else { return };
    let differences = cards.iter().map(|it| header(first, it).or_else(|| buttons(first, it)));
    let Some(difference) = differences.flatten().next() else { return };
    cx.report(&RULE, difference.span, difference.message)
        .related(difference.first, "the first card")
        .help(difference.help);
}

/// What is different on a card, and its counterpart on the first card.
struct Difference {
    span: Span,
    message: String,
    help: String,
    first: Span,
}

fn header(first: &Level<'_>, card: &Level<'_>) -> Option<Difference> {
    let (first_format, first) = first.header_format()?;
    let (format, node) = card.header_format()?;
    (format != first_format).then(|| Difference {
        span: node.span,
        message: format!(
            "the header format is `{}`; the first card has `{}`",
            format.word(),
            first_format.word()
        ),
        help: format!("set `format` to `{}`", first_format.word()),
        first: first.span,
    })
}

fn buttons(first: &Level<'_>, card: &Level<'_>) -> Option<Difference> {
    let first_buttons = first.find(ComponentKind::Buttons)?;
    let buttons = card.find(ComponentKind::Buttons)?;
    let mut pairs = first_buttons.buttons().zip(buttons.buttons());
    let n_first = first_buttons.list("buttons").len();
    let n_buttons = buttons.list("buttons").len();
    let is_other = |(first, button): &(Button<'_>, Button<'_>)| first.kind != button.kind;
    let other = pairs.find(is_other);
    let is_known = || first.has_known_buttons() && card.has_known_buttons();
    if (n_first == n_buttons && other.is_none()) || !is_known() {
        return None;
    }
    if n_first != n_buttons {
        let verb = if n_buttons < n_first { "add" } else { "remove" };
        return Some(Difference {
            span: buttons.get("buttons")?.span,
            message: format!(
                "the card has {}; the first card has {n_first}",
                count(n_buttons, "button")
            ),
            help: format!("{verb} {}", count(n_first.abs_diff(n_buttons), "button")),
            first: first_buttons.get("buttons")?.span,
        });
    }
    let (first, button) = other?;
    let (kind, first_kind) = (button.kind?.word(), first.kind?.word());
    Some(Difference {
        span: button.type_span(),
        message: format!("the type of the button is `{kind}`; the first card has `{first_kind}`"),
        help: format!("replace it with a button of type `{first_kind}`"),
        first: first.type_span(),
    })
}
