//! `variable-near-edge`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::kind::RequestKind;
use crate::variable::Place;

declare_rule! {
    /// Only punctuation or an emoji stands between a variable and the end of a body.
    ///
    /// A body must not begin or end with a variable. Examples of Meta's own end with a variable and a
    /// full stop, but some report that such a body was refused all the same; words make sure.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "You can collect your repair at the shop on {{1}}.",
    ///       "example": { "body_text": [["Monday"]] }
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "You can collect your repair at the shop on {{1}} or later.",
    ///       "example": { "body_text": [["Monday"]] }
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "variable-near-edge",
        severity: Info,
        category: Variable,
        page: page!("support/error-codes"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for text in cx.template().texts_for(Place::Body).filter(|it| !it.is_in_card) {
        let (Some(first), Some(last)) = (text.variables().next(), text.variables().next_back())
        else {
            continue;
        };
        let is_thin = |it: &str| {
            !it.trim().is_empty()
                && !it.contains(|it: char| it.is_alphanumeric() || "{}<>".contains(it))
        };
        let faults = [
            (&text.text[..first.range.start], first, "begins"),
            (&text.text[last.range.end..], last, "ends"),
        ];
        for (_, part, how) in faults.into_iter().filter(|it| is_thin(it.0)) {
            let span = cx.span_in(text.node, part.range.clone());
            let message = format!("the body {how} with a variable but for punctuation");
            cx.report(&RULE, span, message).help("write a word there to be safe");
        }
    }
}
