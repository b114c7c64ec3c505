//! `vague-body`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// The body of a template has too few words to say what it is about.
    ///
    /// What is unclear is taken for marketing, or rejected. In English, Portuguese, Spanish, German,
    /// French, Italian and Dutch fewer than three words are too few, emoji aside; in other languages,
    /// whose words may say more, a body without any.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Hello there!" }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "tr",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "👋🔧" }
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
    ///     { "type": "BODY", "text": "Repair is ready." }
    ///   ]
    /// }
    /// ```
    ///
    /// ```json good
    /// {
    ///   "name": "repair_done",
    ///   "language": "tr",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     { "type": "BODY", "text": "Onarımınız hazır." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "vague-body",
        severity: Warning,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("templates/template-categorization"),
        api_error: None,
        finder: Finder::TemplateText(&[TextPlace::Body], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    // A text that is longer than three very long words is not counted. Too few words for variables,
    // and white space alone, are faults of their own.
    if text.text.len() >= 300 || text.has_variable() || text.is_open() {
        return;
    }
    let wanted = match cx.template().primary_language() {
        "de" | "en" | "es" | "fr" | "it" | "nl" | "pt" => 3,
        _ => 1,
    };
    let Some(n_words) = text.n_words().filter(|it| *it < wanted) else { return };
    if text.text.trim().is_empty() {
        return;
    }
    let message = match n_words {
        0 => "the body has no words of its own".to_owned(),
        1 => "the body has a single word of its own".to_owned(),
        n => format!("the body has only {n} words of its own"),
    };
    cx.report(&RULE, text.node.span, message).help("say in words what the message is about");
}
