//! `parameter-name-mismatch`.

use super::parts;
use crate::check::{Finder, Pair, SendCx};
use crate::fact::{DefinedText, Fact, GivenComponent};
use crate::fix::{Applicability, Fix};
use crate::model::{Format, SubType};
use crate::near::{Tolerance, nearest};
use crate::rule::{ApiError, declare_rule, page};
use crate::wording;

declare_rule! {
    /// A parameter has a name that the template does not have, or a variable has no parameter.
    ///
    /// Each named variable needs one parameter with exactly its name, in any order. Meta rejects
    /// the message with error 132000 if one is missing. The parameter of a URL button can have the
    /// name of the variable in the URL, or no name.
    ///
    /// ```change named-template-and-message
    /// bad   /1/template/components/0/parameters/0/parameter_name: "firstname"
    /// bad   /1/template/components/0/parameters/1: (absent)
    /// good  /1/template/components/0/parameters/0: (absent)
    ///   and  /1/template/components/0/parameters/1:
    ///       { "type": "text", "parameter_name": "first_name", "text": "Ines" }
    /// ```
    pub RULE = {
        id: "parameter-name-mismatch",
        severity: Error,
        category: Project,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(132_000)),
        finder: Finder::Comparison(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    if cx.content.format != Format::Named {
        return;
    }
    for pair in cx.pairs() {
        for (name, text, given) in parts(&pair) {
            let has_names = given.parameters.iter().any(|it| matches!(it.name, Fact::Known(_)));
            if has_names {
                compare(cx, &pair, name, text, given);
            }
        }
        compare_urls(cx, &pair);
    }
}

/// Compares the names on URL buttons with the variables of the URLs, if these have names.
fn compare_urls(cx: &mut SendCx<'_>, pair: &Pair<'_>) {
    let buttons = pair.level.buttons.known().map_or(&[][..], |it| it);
    for given in pair.given.buttons.iter().filter(|it| it.sub_type == Some(SubType::Url)) {
        let Some(index) = given.index else { continue };
        let url = buttons.get(index as usize).and_then(|it| it.url.as_ref());
        let Some(url) = url else { continue };
        let Some(variable) = url.variable.as_deref() else { continue };
        // In many templates with named variables, the variable of a URL has a number.
        let is_number = variable.bytes().all(|it| it.is_ascii_digit());
        let [parameter] = given.component.parameters.as_slice() else { continue };
        let name = parameter.name.known().filter(|it| !is_number && *it.text != *variable);
        if let Some(name) = name {
            let button = pair.name(&format!("URL of the button with index {index}"));
            let message = format!("{button} has no {}", wording::named("variable", &name.text));
            let help = match wording::shown(variable) {
                Some(variable) => format!("set `parameter_name` to {variable}"),
                None => "remove `parameter_name`".to_owned(),
            };
            cx.report(&RULE, name.span, message, (url.span, "the template's URL")).help(help);
        }
    }
}

fn compare(
    cx: &mut SendCx<'_>,
    pair: &Pair<'_>,
    part: &str,
    text: &DefinedText,
    given: &GivenComponent,
) {
    let part = pair.name(part);
    let names = || text.variables.iter().map(|it| &*it.name);
    let mut n_unknown = 0;
    for parameter in &given.parameters {
        let Some(name) = parameter.name.known() else {
            n_unknown += 1;
            continue;
        };
        if names().any(|it| *it == *name.text) {
            continue;
        }
        n_unknown += 1;
        let message = format!("{part} has no {}", wording::named("variable", &name.text));
        let near = nearest(&name.text, &names().collect::<Vec<_>>(), Tolerance::Name)
            .and_then(|it| Some((it, wording::shown(it)?)));
        let help = match &near {
            Some((_, near)) => format!("did you mean {near}?"),
            None => "set `parameter_name` to a variable of the template".to_owned(),
        };
        let fix = near.map(|it| Fix::replace_string(Applicability::Unsafe, name.span, it.0));
        cx.report(&RULE, name.span, message, (text.span, "the template's variables"))
            .help(help)
            .fix(fix);
    }
    let is_given = |wanted: &str| {
        given.parameters.iter().filter_map(|it| it.name.known()).any(|it| *it.text == *wanted)
    };
    let missing: Vec<&str> = names().filter(|it| !is_given(it)).collect();
    // A misspelled name or a placeholder is most likely for a variable without a parameter.
    if given.is_open || missing.len() <= n_unknown {
        return;
    }
    let message = match missing.as_slice() {
        [name] => format!("{part} has no parameter for {}", wording::named("the variable", name)),
        _ => format!("{part} has no parameters for {} of its variables", missing.len()),
    };
    let mut names: Vec<String> =
        missing.iter().take(3).filter_map(|it| wording::shown(it)).collect();
    let help = match (missing.len() - names.len(), names.len()) {
        (0, 1) => format!("add a parameter with the `parameter_name` {}", names[0]),
        (_, 0) => "add a parameter for each variable".to_owned(),
        (n_others, _) => {
            if n_others > 0 {
                names.push(format!("{n_others} more"));
            }
            format!("add parameters with the names {}", wording::join(&names, "and"))
        }
    };
    cx.report(&RULE, given.span, message, (text.span, "the template's variables")).help(help);
}
