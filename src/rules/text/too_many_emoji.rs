//! `too-many-emoji`.

use crate::check::{BodyCx, Finder};
use crate::model::Category;
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::markup;
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// A body has more than ten emoji, or more than six in a utility template.
    ///
    /// Meta rejects a body with more than ten. WhatsApp Manager accepts only six in a template of
    /// category `UTILITY`. The API is not known to reject more, so walint reports a warning there,
    /// and in the body of a card. A sequence that WhatsApp shows as one emoji, such as a flag,
    /// counts as one.
    ///
    /// ```change marketing-template
    /// bad   /components/0/text: "The garden days begin on Sunday 🌷🌻🌼🌸🌺🌹🌷🌻🌼🌸🌺"
    /// bad   /category: "UTILITY"
    ///   and  /components/0/text: "Your repair is ready for collection 🔧🔧🔧🔧🔧🔧🔧"
    /// good  /components/0/text: "The garden days begin on Sunday 🌷🌻🌼🌸🌺🌹🌷🌻🌼🌸"
    /// ```
    pub RULE = {
        id: "too-many-emoji",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("templates/template-review"),
        api_error: Some(ApiError::with_subcode(100, 2_388_047)),
        finder: Finder::TemplateText(TextPlace::BODIES, check),
    }
}

/// The maximum number of emoji in a body. An error recorded in August 2026 says that a body cannot
/// "have more than 10 emojis".
const MAX_EMOJI: usize = 10;

/// The maximum number of emoji that WhatsApp Manager accepts in the body of a utility template.
const MAX_IN_UTILITY: usize = 6;

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let n_emoji = markup::emoji(text.text).count();
    let is_utility = cx.template().category == Some(Category::Utility);
    let is_rejected = n_emoji > MAX_EMOJI && text.place == TextPlace::Body;
    let limit = if is_utility && !is_rejected { MAX_IN_UTILITY } else { MAX_EMOJI };
    let Some(range) = markup::emoji(text.text).nth(limit) else { return };
    let place = if limit == MAX_IN_UTILITY { " in a utility template" } else { "" };
    let message = format!("{} has {n_emoji} emoji; the maximum{place} is {limit}", text.name());
    let span = cx.span_in(text.node, range);
    let diagnostic = cx.report(&RULE, span, message);
    diagnostic.help(format!("remove {} emoji", n_emoji - limit));
    if !is_rejected {
        diagnostic.severity(Severity::Warning);
    }
}
