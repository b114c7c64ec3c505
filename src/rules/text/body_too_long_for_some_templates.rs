//! `body-too-long-for-some-templates`.

use crate::check::{BodyCx, Finder};
use crate::model::Category;
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};

declare_rule! {
    /// The body of a template is longer than 550 characters.
    ///
    /// Every page of Meta gives 1024 characters; but it also says that limits may be lower for some
    /// templates, and one provider gives 550 for the categories `MARKETING` and `UTILITY`.
    ///
    /// ```json bad
    /// {
    ///   "name": "repair_done",
    ///   "language": "en_US",
    ///   "category": "UTILITY",
    ///   "components": [
    ///     {
    ///       "type": "BODY",
    ///       "text": "Your repair is ready for collection. Your repair is ready for collection. Your repair is ready for collection. Your repair is ready for collection. Your repair is ready for collection. Your repair is ready for collection. Your repair is ready for collection. Your repair is ready for collection. Your repair is ready for collection. Your repair is ready for collection. Your repair is ready for collection. Your repair is ready for collection. Your repair is ready for collection. Your repair is ready for collection. Your repair is ready for collection."
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
    ///     { "type": "BODY", "text": "Your repair is ready for collection." }
    ///   ]
    /// }
    /// ```
    pub RULE = {
        id: "body-too-long-for-some-templates",
        aliases: ["long-body"],
        severity: Info,
        in_export: InfoUntilApproved,
        category: Text,
        page: page!("templates/template-review"),
        api_error: None,
        finder: Finder::TemplateText(&[TextPlace::Body], check),
    }
}

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    match cx.template().category {
        Some(Category::Marketing | Category::Utility) => {}
        Some(Category::Authentication) | None => return,
    }
    // No text has more characters than bytes.
    if text.text.len() <= 550 || text.is_open() {
        return;
    }
    let n_characters = text.text.chars().count();
    if (551..=1024).contains(&n_characters) {
        let message = format!("the body has {n_characters} characters, some templates take 550");
        cx.report(&RULE, text.node.span, message)
            .help("shorten it, should the template be refused for its length");
    }
}
