//! `language-version-category-mismatch`.

use super::is_near;
use crate::check::{Finder, Located, ProjectCx};
use crate::fact::{Definition, Source};
use crate::model::Word;
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// Two language versions of a template have different categories.
    ///
    /// All language versions of a template have the same category. Meta rejects a new version with
    /// another category with error 100, and names both categories. Files in different folders may
    /// be for different accounts, so walint reports a warning there.
    ///
    /// ```change template-in-two-languages
    /// bad   /1/category: "MARKETING"
    /// good  (unchanged)
    /// ```
    pub RULE = {
        id: "language-version-category-mismatch",
        aliases: ["sibling-category-mismatch"],
        severity: Error,
        category: Project,
        page: page!("templates/template-categorization"),
        api_error: Some(ApiError::code(100)),
        finder: Finder::Project(check),
    }
}

fn check(cx: &mut ProjectCx<'_>) {
    let project = cx.project;
    for all in project.by_name() {
        let mut all: Vec<&Located<'_, Definition>> = all.iter().collect();
        // A category that was read from Meta is the one that counts.
        let is_new = |it: &Located<'_, Definition>| it.fact.source == Source::Created;
        all.sort_by_key(|it| (is_new(it) && project.is_checked(it.file), it.file, it.fact.span));
        let Some((first, wanted)) = all.iter().find_map(|it| Some((*it, it.fact.category?))) else {
            continue;
        };
        // If one language has both categories, the files are for two accounts.
        let is_shared = all.iter().any(|it| {
            it.fact.category.is_some_and(|it| it.0 != wanted.0)
                && first.fact.languages.iter().any(|language| it.fact.is_in(&language.text))
        });
        if is_shared {
            continue;
        }
        for other in all.iter().filter(|it| is_new(it)) {
            let Some((_, span)) = other.fact.category.filter(|it| it.0 != wanted.0) else {
                continue;
            };
            let severity = if is_near(project, first.file, other.file) {
                Severity::Error
            } else {
                Severity::Warning
            };
            let there = (first.file != other.file).then_some(first.file);
            let message = "the category differs from another language version of the template";
            cx.report(&RULE, other.file, span, message)
                .severity(severity)
                .help(format!("set `category` to `{}`", wanted.0.word()))
                .related_in(there, wanted.1, "the category of the other version");
        }
    }
}
