//! `unknown-template`.

use std::collections::HashMap;

use super::existence;
use super::names::Names;
use crate::check::{Finder, Located, ProjectCx};
use crate::fact::Definition;
use crate::fix::{Applicability, Fix};
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::send::is_generated;
use crate::wording;

declare_rule! {
    /// A message sends a template that no file defines.
    ///
    /// If the account has no template with that name, Meta rejects the message with error 132001.
    /// Templates that are created in WhatsApp Manager need not be in a file, so walint reports a
    /// warning. With `--templates-complete` it reports an error, because the files contain all
    /// templates. `--templates` adds files that walint compares with but does not check.
    ///
    /// walint reports nothing if no file defines a template, or if the name of one is a
    /// placeholder. It does not report `hello_world`, which Meta adds to every account, or names
    /// that begin with `auto_generated_`, which only Direct Send uses.
    ///
    /// The help suggests a template with a similar name, if possible in the language of the
    /// message. It does not suggest a name that differs only in its number.
    ///
    /// ```change body-template-and-message
    /// bad   /1/template/name: "order_on_the_way"
    /// good  (unchanged)
    /// ```
    ///
    /// ```change bare-template-and-message --templates-complete
    /// bad   /1/template/name: "order_cancelled"
    /// ```
    pub RULE = {
        id: "unknown-template",
        severity: Warning,
        category: Project,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(132_001)),
        finder: Finder::Project(check),
    }
}

/// The maximum number of names for which a similar one is searched.
const MAX_NAMES: usize = 200;

/// The maximum number of definitions of one name that are searched for a language.
const MAX_VERSIONS: usize = 100;

fn check(cx: &mut ProjectCx<'_>) {
    let project = cx.project;
    if project.has_open_name {
        return;
    }
    let mut names: Option<Names<'_>> = None;
    let mut known: HashMap<(&str, Option<&str>), Option<usize>> = HashMap::new();
    for sent in &project.sends {
        let Some(name) = &sent.send.fact.name else { continue };
        let text: &str = &name.text;
        let is_checked = project.is_checked(sent.send.file);
        let is_elsewhere = text == "hello_world" || is_generated(text);
        if !is_checked || is_elsewhere || !project.named(sent).is_empty() {
            continue;
        }
        let language = sent.send.fact.language.as_ref().map(|it| &*it.text);
        let key = (text, language);
        if !known.contains_key(&key) && known.len() < MAX_NAMES {
            let names = names.get_or_insert_with(|| Names::new(project.names()));
            let is_in = |it: usize| version(project.of_name(it), language).is_some();
            known.insert(key, names.nearest(text, is_in));
        }
        let near = known.get(&key).copied().flatten().map(|it| project.of_name(it));
        let similar = near.and_then(|it| version(it, language).or_else(|| it.first()));
        let near = similar.and_then(|it| {
            let name = &it.fact.name.as_ref()?.text;
            Some((name, wording::shown(name)?))
        });
        let fix = near
            .as_ref()
            .map(|(near, _)| Fix::replace_string(Applicability::Unsafe, name.span, near));
        let help = match near {
            Some((_, near)) => format!("did you mean {near}?"),
            None => {
                "correct the name, or add the file of the template with `--templates`".to_owned()
            }
        };
        let message = wording::named("no file defines the template", text);
        let file = sent.send.file;
        let diagnostic = cx.report(&RULE, file, name.span, message);
        diagnostic.severity(existence(project.options)).help(help).fix(fix);
        if let Some(similar) = similar {
            let there = (similar.file != file).then_some(similar.file);
            diagnostic.related_in(there, similar.fact.name_span(), "a similar name");
        }
    }
}

/// The definition of a template in a language, or else in a related one such as `en` for `en_US`.
fn version<'d, 'a>(
    named: &'d [Located<'a, Definition>],
    language: Option<&str>,
) -> Option<&'d Located<'a, Definition>> {
    let language = language?;
    let primary = |it: &str| it.split(['_', '-']).next().unwrap_or_default().to_owned();
    let own = primary(language);
    let is_near = |it: &&Located<'_, Definition>| {
        it.fact.languages.iter().any(|code| primary(&code.text) == own)
    };
    let mut versions = named.iter().take(MAX_VERSIONS);
    versions.clone().find(|it| it.fact.is_in(language)).or_else(|| versions.find(is_near))
}
