//! `deprecated-allow-category-change`.

use crate::check::{BodyCx, Finder};
use crate::fix::{Applicability, Fix};
use crate::model::Template;
use crate::rule::{declare_rule, page};

declare_rule! {
    /// A template has `allow_category_change`, which has no effect.
    ///
    /// Since 9 April 2025, Meta ignores this key and changes a category that it considers wrong.
    ///
    /// ```change template
    /// bad   /allow_category_change: true
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "deprecated-allow-category-change",
        severity: Info,
        category: Template,
        page: page!("templates/template-categorization"),
        api_error: None,
        finder: Finder::Template(check),
    }
}

fn check(cx: &mut BodyCx<'_>, template: &Template<'_>) {
    let source = cx.source();
    if let Some(member) = template.member("allow_category_change") {
        cx.report(&RULE, member.key_span, "`allow_category_change` has no effect")
            .help("remove it")
            .fix(Fix::remove(Applicability::Safe, source, member.key_span));
    }
}
