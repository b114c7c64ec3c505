//! `too-many-emoji`.

use crate::check::{BodyCx, Finder};
use crate::kind::RequestKind;
use crate::model::Category;
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::rules::markup;
use crate::variable::TextPlace;

declare_rule! {
    /// A body has more than ten emoji, or more than six in a utility template.
    ///
    /// Meta rejects a body with more than ten. WhatsApp Manager does not accept more than six in a
    /// template of category `UTILITY`; the API is not known to reject it, so walint reports a
    /// warning there, and in the body of a card. A sequence that is shown as one emoji, such as a
    /// flag, counts as one.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "The garden days begin on Sunday 🌷🌻🌼🌸🌺🌹🌷🌻🌼🌸🌺" }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Your repair is ready for collection 🔧🔧🔧🔧🔧🔧🔧" }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "MARKETING",
    ///   "components": [
    ///     { "type": "BODY", "text": "The garden days begin on Sunday 🌷🌻🌼🌸🌺🌹🌷🌻🌼🌸" }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "too-many-emoji",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("templates/template-review"),
        api_error: Some(ApiError::with_subcode(100, 2_388_047)),
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

/// The most emoji in a body. An error recorded in August 2026 says that a body cannot "have more
/// than 10 emojis".
const MAX_EMOJI: usize = 10;

/// The most emoji that WhatsApp Manager accepts in the body of a utility template.
const MAX_IN_UTILITY: usize = 6;

fn check(cx: &mut BodyCx<'_>) {
    let template = cx.texts();
    let is_utility = template.category == Some(Category::Utility);
    let limit = if is_utility { MAX_IN_UTILITY } else { MAX_EMOJI };
    for text in template.texts_for(TextPlace::Body) {
        let emoji: Vec<_> = markup::emoji(text.text).collect();
        let is_refused = emoji.len() > MAX_EMOJI && !text.is_in_card;
        let limit = if is_refused { MAX_EMOJI } else { limit };
        let Some(range) = emoji.get(limit) else { continue };
        let (name, n) = (text.name(), emoji.len());
        let message = match (is_refused, is_utility) {
            (true, _) => format!("{name} has {n} emoji; the maximum is {limit}"),
            (_, true) => format!("{name} has {n} emoji; {limit} are safe in a utility template"),
            _ => format!("{name} has {n} emoji; {limit} are safe"),
        };
        let span = cx.span_in(text.node, range.clone());
        let diagnostic = cx.report(&RULE, span, message);
        diagnostic.help(format!("remove {} emoji", n - limit));
        if !is_refused {
            diagnostic.severity(Severity::Warning);
        }
    }
}
