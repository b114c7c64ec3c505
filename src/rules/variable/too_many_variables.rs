//! `too-many-variables`.

use crate::check::{BodyCx, Finder, declare_rule, page};
use crate::kind::RequestKind;
use crate::rule::Severity;
use crate::variable::Place;

declare_rule! {
    /// The body of a template has few words for its variables.
    ///
    /// Meta refuses a body with too many variables for its length, with code 100 and subcode 2388293,
    /// and does not publish the ratio. With *n* variables, less than 2*n* + 1 words are a warning, less
    /// than 3*n* + 1 an info: people report refusals from there on. Scripts without blanks between
    /// words are not counted.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Hello {{1}}, repair {{2}} is ready.",
    ///       "example": { "body_text": [["Ana", "R-2207"]] }
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
    ///       "text": "Hello {{1}}, your repair {{2}} is ready at the shop.",
    ///       "example": { "body_text": [["Ana", "R-2207"]] }
    ///     }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "too-many-variables",
        severity: Warning,
        category: Variable,
        page: page!("support/error-codes"),
        api_error: None,
        finder: Finder::Body(RequestKind::TEMPLATES, check),
    }
}

fn check(cx: &mut BodyCx<'_>) {
    for text in cx.template().texts_for(Place::Body).filter(|it| !it.is_in_card) {
        let n_variables = text.distinct().len();
        if n_variables == 0 {
            continue;
        }
        let Some(n_words) = text.n_words() else { continue };
        if n_words == 0 || n_words > 3 * n_variables || text.is_open() {
            continue;
        }
        let is_far = n_words < 2 * n_variables + 1;
        let wanted = if is_far { 2 * n_variables + 1 } else { 3 * n_variables + 1 };
        let number = |n: usize, word: &str| match n {
            1 => format!("1 {word}"),
            _ => format!("{n} {word}s"),
        };
        let message = format!(
            "the body has {} for {}, {wanted} or more are safer",
            number(n_words, "word"),
            number(n_variables, "variable")
        );
        let diagnostic = cx.report(&RULE, text.node.span, message);
        diagnostic.help("write more text around the variables, or take some out");
        if !is_far {
            diagnostic.severity(Severity::Info);
        }
    }
}
