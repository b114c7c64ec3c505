//! `too-many-variables`.

use crate::check::{BodyCx, Finder};
use crate::rule::{ApiError, Severity, declare_rule, page};
use crate::variable::{TemplateText, TextPlace};
use crate::wording::count;

declare_rule! {
    /// The body of a template has too few words for its variables.
    ///
    /// Meta rejects a body with too many variables for its length, but does not publish the ratio.
    /// All recorded rejections with *n* variables had fewer than 2*n* + 1 other words. walint does
    /// not count words of languages that are written without spaces, such as Thai, Chinese and
    /// Japanese. In cards, it reports only bodies without any words.
    ///
    /// ```change template-with-variable
    /// bad   /components/0/text: "Hello {{1}}, repair {{2}} is ready."
    ///   and  /components/0/example/body_text/0/1: "R-2207"
    /// good  /components/0/text: "Hello {{1}}, your repair {{2}} is ready."
    ///   and  /components/0/example/body_text/0/1: "R-2207"
    /// ```
    pub RULE = {
        id: "too-many-variables",
        severity: Error,
        in_export: InfoUntilApproved,
        category: Variable,
        page: page!("support/error-codes"),
        api_error: Some(ApiError::with_subcode(100, 2_388_293)),
        finder: Finder::TemplateText(TextPlace::BODIES, check),
    }
}

/// Languages that are written without spaces between words.
const UNSPACED: [&str; 7] = ["bo", "ja", "km", "lo", "my", "th", "zh"];

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    let n_variables = text.distinct().count();
    if n_variables == 0 || text.is_open() {
        return;
    }
    let is_bare = text.plain().all(|(_, it)| it.trim().is_empty());
    let Some(n_words) = text.n_words() else { return };
    if text.place == TextPlace::CardBody {
        if n_words == 0 {
            report_card(cx, text, is_bare);
        }
        return;
    }
    let wanted = 2 * n_variables + 1;
    // Another rule reports a body that is only variables, which is worse.
    if is_bare || n_words >= wanted || UNSPACED.contains(&cx.template().primary_language()) {
        return;
    }
    let message = format!(
        "the body has {} and {}; the minimum is {wanted} words",
        count(n_variables, "variable"),
        count(n_words, "word")
    );
    cx.report(&RULE, text.node.span, message)
        .help(format!("add {}, or remove a variable", count(wanted - n_words, "word")));
}

/// Reports the body of a card without words.
///
/// Meta rejects one that is only a variable (seen in August 2026). Its response to a variable with
/// punctuation is not known.
fn report_card(cx: &mut BodyCx<'_>, text: &TemplateText<'_>, is_bare: bool) {
    let Some(first) = text.variables().next() else { return };
    let span = cx.span_in(text.node, first.range.clone());
    let message = "the body of a card has no words, only variables";
    let diagnostic = cx.report(&RULE, span, message);
    diagnostic.help("add words around the variables");
    if !is_bare {
        diagnostic.severity(Severity::Warning);
    }
}
