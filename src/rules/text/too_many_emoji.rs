//! `too-many-emoji`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::kind::RequestKind;
use crate::rules::markup;
use crate::variable::Place;

declare_rule! {
    /// A body has more than ten emoji.
    ///
    /// Meta says that the number of emoji may be limited, depending on the template; one provider gives
    /// ten for the categories `MARKETING` and `UTILITY`. What is shown as one, such as a flag, counts
    /// as one.
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
        severity: Warning,
        category: Text,
        page: page!("templates/template-review"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    const LIMIT: usize = 10;
    for text in cx.template().texts_for(Place::Body) {
        let emoji: Vec<_> = markup::emoji(text.text).collect();
        let Some(range) = emoji.get(LIMIT) else { continue };
        let message = format!("{} has {} emoji, {LIMIT} are safe", text.name(), emoji.len());
        let span = cx.span_in(text.node, range.clone());
        cx.report(&RULE, span, message).help(format!("keep {LIMIT} at most"));
    }
}
