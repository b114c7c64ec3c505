//! `vague-body`.

use crate::check::{BodyCx, Finder};
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};
use crate::wording::count;

declare_rule! {
    /// The body of a template has too few words to show what it is about.
    ///
    /// Meta treats an unclear template as marketing, or rejects it. In English, Portuguese,
    /// Spanish, German, French, Italian and Dutch, walint reports fewer than three words, not
    /// counting emoji. In other languages, where one word may say more, it reports only a body
    /// without words.
    ///
    /// ```change template
    /// bad   /components/0/text: "Hello there!"
    /// bad   /components/0/text: "👋🔧"
    /// good  /components/0/text: "Repair is ready."
    /// good  /language: "tr"
    ///   and  /components/0/text: "Onarımınız hazır."
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
    // A text that is longer than three very long words is not counted. Other rules report too few words
    // for the variables, and a text of only whitespace.
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
        0 => "the body has no words".to_owned(),
        n => format!("the body has only {}", count(n, "word")),
    };
    cx.report(&RULE, text.node.span, message).help("add words that say what the message is about");
}
