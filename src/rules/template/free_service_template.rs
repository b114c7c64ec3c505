//! `free-service-template`.

use crate::check::{BodyCx, Finder};
use crate::model::Template;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has the category `FREE_SERVICE`.
    ///
    /// The reference lists this category, but the guides do not say that a business can use it.
    ///
    /// ```change template
    /// bad   /category: "FREE_SERVICE"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "free-service-template",
        severity: Warning,
        category: Template,
        page: page!("templates/template-categorization"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    if let Some(category) = template.get("category").filter(|it| it.is_word("free_service")) {
        cx.report(
            &RULE,
            category.span,
            "`FREE_SERVICE` is not a documented category for new templates",
        )
        .help("set `category` to `UTILITY` or `MARKETING`");
    }
}
