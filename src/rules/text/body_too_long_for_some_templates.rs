//! `body-too-long-for-some-templates`.

use crate::check::{BodyCx, Finder};
use crate::model::Category;
use crate::rule::{declare_rule, page};
use crate::variable::{TemplateText, TextPlace};
use crate::wording::count;

declare_rule! {
    /// The body of a template is longer than 550 characters.
    ///
    /// The documentation allows 1024 characters, but also says that the maximum may be lower for
    /// some templates. One provider documents 550 for the categories `MARKETING` and `UTILITY`.
    ///
    /// ```change template
    /// bad   /components/0/text:
    ///       "Your repair is ready for collection. " * 14 + "Your repair is ready for collection."
    /// good  /components/0/text: "Your repair is ready for collection."
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

/// The maximum number of characters that one provider documents.
const SAFE: usize = 550;

fn check(cx: &mut BodyCx<'_>, text: &TemplateText<'_>) {
    match cx.template().category {
        Some(Category::Marketing | Category::Utility) => {}
        Some(Category::Authentication) | None => return,
    }
    // A text never has more characters than bytes.
    if text.text.len() <= SAFE || text.is_open() {
        return;
    }
    let n_characters = text.text.chars().count();
    if n_characters > SAFE && n_characters <= 1024 {
        let message =
            format!("the body has {n_characters} characters; some templates allow only {SAFE}");
        let n_extra = count(n_characters - SAFE, "character");
        cx.report(&RULE, text.node.span, message)
            .help(format!("shorten it by {n_extra} if Meta rejects the template for its length"));
    }
}
