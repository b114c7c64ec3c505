//! `language-version-category-mismatch`.

use super::is_near;
use crate::check::{Finder, Located, ProjectCx};
use crate::fact::{Definition, Source};
use crate::rule::{ApiError, Severity, declare_rule, page};

declare_rule! {
    /// Two languages of one template have different categories.
    ///
    /// All languages of a name share one category: Meta refuses the creation of a second language
    /// in another one, and names both. Files in different folders may be meant for different
    /// accounts, so there it is a warning.
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "de",
    ///     "category": "MARKETING",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Ihre Bestellung hat unser Lager verlassen und kommt morgen bei Ihnen an."
    ///       }
    ///     ]
    ///   }
    /// ]
    /// ```
    ///
    /// ```json good
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Your order has left our depot and will be with you tomorrow."
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "de",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Ihre Bestellung hat unser Lager verlassen und kommt morgen bei Ihnen an."
    ///       }
    ///     ]
    ///   }
    /// ]
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
        // A category that was read is the one that Meta goes by.
        let is_new = |it: &Located<'_, Definition>| it.fact.source == Source::Created;
        all.sort_by_key(|it| (is_new(it) && project.is_checked(it.file), it.file, it.fact.span));
        let Some((first, wanted)) = all.iter().find_map(|it| Some((*it, it.fact.category?))) else {
            continue;
        };
        // Where one language is there in both categories, files of two accounts come together.
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
            let message = "the template has another category than in another language";
            cx.report(&RULE, other.file, span, message)
                .severity(severity)
                .help("give all languages of a template the same category")
                .related_in(there, wanted.1, "the category in the other language");
        }
    }
}
