//! `too-many-line-breaks-in-template-card`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};
use crate::wording::{count, over};

declare_rule! {
    /// The body of a card has more than two line breaks.
    ///
    /// The documentation states this limit only for the cards of interactive messages. The pages on
    /// template cards do not mention it. Meta has rejected a message whose card had more line
    /// breaks after its variables were replaced.
    ///
    /// ```change template-with-cards
    /// bad   /components/1/cards/0/components/1/text:
    ///       "Desk lamp\nwith a heavy base\nof green marble\nand brass"
    /// good  /components/1/cards/0/components/1/text:
    ///       "Desk lamp\nwith a heavy base\nof green marble"
    /// ```
    pub RULE = {
        id: "too-many-line-breaks-in-template-card",
        aliases: ["line-breaks-in-card-body"],
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("messages/interactive-media-carousel-messages"),
        api_error: None,
        finder: Finder::TemplateText(&[TextPlace::CardBody], check),
    }
}

/// The maximum number of line breaks in the body of a card.
const MAX_BREAKS: usize = 2;

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let mut breaks = text.text.match_indices('\n').map(|it| it.0);
    let Some(extra) = breaks.nth(MAX_BREAKS) else { return };
    let n_breaks = MAX_BREAKS + 1 + breaks.count();
    let span = cx.span_in(text.node, extra..extra + 1);
    let message = over("the body of a card", n_breaks, "line break", MAX_BREAKS);
    cx.report(&RULE, span, message)
        .help(format!("remove {}", count(n_breaks - MAX_BREAKS, "line break")));
}
