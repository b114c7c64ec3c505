//! `duplicate-template`.

use super::is_near;
use crate::check::{Finder, Located, ProjectCx, declare_rule, page};
use crate::fact::{Definition, Source};
use crate::rule::{ApiError, Severity};
use crate::rules::view;

declare_rule! {
    /// A template of one name is created twice in one language.
    ///
    /// An account has each name once in each language; the second creation is refused with error
    /// 100 and the subcode 2388024. Of two files in one folder one may be a draft or a copy, so
    /// there it is a warning, and in different folders, which may be meant for different accounts,
    /// an info. A template that was read may stand beside the file that creates it.
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
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "The parcel with your order is on its way to you and comes tomorrow."
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
    ///     ],
    ///     "status": "APPROVED",
    ///     "id": "1000000000000001"
    ///   },
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
    ///   }
    /// ]
    /// ```
    pub RULE = {
        id: "duplicate-template",
        severity: Error,
        category: Project,
        page: page!("templates/overview"),
        api_error: Some(ApiError::with_subcode(100, 2_388_024)),
        finder: Finder::Project(check),
    }
}

/// Far more than one name may have.
const MAX_DEFINITIONS: usize = 500;

fn check(cx: &mut ProjectCx<'_>) {
    let project = cx.project;
    for all in project.by_name() {
        let mut created: Vec<Located<'_, Definition>> = all.to_vec();
        created.retain(|it| it.fact.source == Source::Created);
        created.truncate(MAX_DEFINITIONS);
        for (n, second) in created.iter().enumerate() {
            let Some(language) = second.fact.languages.first() else { continue };
            if second.fact.is_language_open {
                continue;
            }
            let others = || {
                let others = created.iter().enumerate().filter(|it| it.0 != n).map(|it| it.1);
                others.filter(|it| it.fact.is_in(&language.text))
            };
            // Of two files that are checked the second is told, beside one that is not the other.
            let is_first = |it: &&Located<'_, Definition>| {
                !project.is_checked(it.file)
                    || (it.file, it.fact.span) < (second.file, second.fact.span)
            };
            let near = others().filter(is_first).find(|it| is_near(project, it.file, second.file));
            let Some(first) = near.or_else(|| others().find(is_first)) else { continue };
            let severity = match near {
                Some(first) if first.file == second.file => Severity::Error,
                Some(_) => Severity::Warning,
                None => Severity::Info,
            };
            let there = (first.file != second.file).then_some(first.file);
            let name = second.fact.name.as_ref().map_or("", |it| &it.text);
            let template = view::named("the template", name);
            let message = format!("{template} is created twice in `{}`", language.text);
            cx.report(&RULE, second.file, second.fact.name_span(), message)
                .severity(severity)
                .help("give it another name or language, or delete one of the two")
                .related_in(there, first.fact.name_span(), "the other one");
        }
    }
}
