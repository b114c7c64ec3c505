//! `missing-language-version`.

use super::{existence, the_template};
use crate::check::{Finder, ProjectCx};
use crate::rule::{ApiError, declare_rule, page};
use crate::wording;

declare_rule! {
    /// A message sends a template in a language in which no file defines it.
    ///
    /// The name and the language together identify a template. Meta does not fall back from one
    /// language to another: `en` is not `en_US`. Meta rejects the message with error 132001. The
    /// files may not contain every language, so walint reports a warning. With
    /// `--templates-complete`, it reports an error.
    ///
    /// ```change body-template-and-message
    /// bad   /1/template/language/code: "en_US"
    /// good  (unchanged)
    /// ```
    ///
    /// ```change body-template-and-message --templates-complete
    /// bad   /1/template/language/code: "pt_BR"
    /// ```
    pub RULE = {
        id: "missing-language-version",
        aliases: ["template-not-in-language"],
        severity: Warning,
        category: Project,
        page: page!("templates/supported-languages"),
        api_error: Some(ApiError::code(132_001)),
        finder: Finder::Project(check),
    }
}

/// The maximum number of languages that a help lists.
const MAX_LISTED: usize = 6;

fn check(cx: &mut ProjectCx<'_>) {
    let project = cx.project;
    for sent in &project.sends {
        let send = sent.send.fact;
        let (Some(name), Some(language)) = (&send.name, &send.language) else { continue };
        let named = project.named(sent);
        let is_open =
            !project.has_all_named(sent) || named.iter().any(|it| it.fact.is_language_open);
        if named.is_empty() || is_open || project.of(sent).next().is_some() {
            continue;
        }
        let mut languages: Vec<_> = named
            .iter()
            .flat_map(|it| it.fact.languages.iter().map(move |language| (language, it.file)))
            .collect();
        languages.sort_by_key(|it| &it.0.text);
        languages.dedup_by_key(|it| &it.0.text);
        let primary = |it: &str| it.split(['_', '-']).next().unwrap_or_default().to_owned();
        let own = primary(&language.text);
        let near = languages.iter().find(|it| primary(&it.0.text) == own);
        let listed: Vec<String> =
            languages.iter().filter_map(|it| wording::shown(&it.0.text)).collect();
        let help = match near.and_then(|it| wording::shown(&it.0.text)) {
            Some(near) => format!("did you mean {near}?"),
            None if (1..=MAX_LISTED).contains(&listed.len()) => {
                format!("set `code` to {}", wording::join(&listed, "or"))
            }
            None => "set `code` to a language of the template".to_owned(),
        };
        let template = the_template(&name.text);
        let message = wording::shown(&language.text).map_or_else(
            || {
                wording::named(
                    &format!("{template} has no version in this language"),
                    &language.text,
                )
            },
            |language| format!("{template} has no {language} version"),
        );
        let file = sent.send.file;
        let diagnostic = cx.report_send(&RULE, sent, language.span, message);
        diagnostic.severity(existence(project.options)).help(help);
        // If the message is not checked, the finding is reported at a checked template.
        let is_checked = |it: &&(_, _)| project.is_checked(it.1);
        let place = if project.is_checked(file) {
            near.or(languages.first())
        } else {
            near.filter(is_checked).or_else(|| languages.iter().find(is_checked))
        };
        if let Some((word, there)) = place {
            let there = (*there != file).then_some(*there);
            diagnostic.related_in(there, word.span, "the template has this language");
        }
    }
}
