//! `parameter-name-mismatch`.

use super::{nearest, parts};
use crate::check::{Finder, Pair, SendCx, declare_rule, page};
use crate::fact::{Component, Part, Text};
use crate::rule::ApiError;
use crate::rules::view;
use crate::variable::Format;

declare_rule! {
    /// A parameter has a name that the template does not know, or a variable of the template gets
    /// none.
    ///
    /// Where variables go by name, each takes one parameter of just that name, in any order. Meta
    /// answers 132000 when one of them is missing.
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "parameter_format": "NAMED",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Hello {{first_name}}, your order {{order}} has left our depot and will be with you tomorrow.",
    ///         "example": {
    ///           "body_text_named_params": [
    ///             { "param_name": "first_name", "example": "Ines" },
    ///             { "param_name": "order", "example": "2207" }
    ///           ]
    ///         }
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "body",
    ///           "parameters": [
    ///             { "type": "text", "parameter_name": "firstname", "text": "Ines" },
    ///             { "type": "text", "parameter_name": "order", "text": "2207" }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    ///
    /// ```json bad
    /// [
    ///   {
    ///     "name": "order_on_its_way",
    ///     "language": "en",
    ///     "category": "UTILITY",
    ///     "parameter_format": "NAMED",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Hello {{first_name}}, your order {{order}} has left our depot and will be with you tomorrow.",
    ///         "example": {
    ///           "body_text_named_params": [
    ///             { "param_name": "first_name", "example": "Ines" },
    ///             { "param_name": "order", "example": "2207" }
    ///           ]
    ///         }
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "body",
    ///           "parameters": [{ "type": "text", "parameter_name": "first_name", "text": "Ines" }]
    ///         }
    ///       ]
    ///     }
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
    ///     "parameter_format": "NAMED",
    ///     "components": [
    ///       {
    ///         "type": "BODY",
    ///         "text": "Hello {{first_name}}, your order {{order}} has left our depot and will be with you tomorrow.",
    ///         "example": {
    ///           "body_text_named_params": [
    ///             { "param_name": "first_name", "example": "Ines" },
    ///             { "param_name": "order", "example": "2207" }
    ///           ]
    ///         }
    ///       }
    ///     ]
    ///   },
    ///   {
    ///     "messaging_product": "whatsapp",
    ///     "to": "+16505550100",
    ///     "type": "template",
    ///     "template": {
    ///       "name": "order_on_its_way",
    ///       "language": { "code": "en" },
    ///       "components": [
    ///         {
    ///           "type": "body",
    ///           "parameters": [
    ///             { "type": "text", "parameter_name": "order", "text": "2207" },
    ///             { "type": "text", "parameter_name": "first_name", "text": "Ines" }
    ///           ]
    ///         }
    ///       ]
    ///     }
    ///   }
    /// ]
    /// ```
    pub RULE = {
        id: "parameter-name-mismatch",
        severity: Error,
        category: Project,
        page: page!("templates/overview"),
        api_error: Some(ApiError::code(132_000)),
        finder: Finder::Send(check),
    }
}

fn check(cx: &mut SendCx<'_>) {
    if cx.content.format != Format::Named {
        return;
    }
    for pair in cx.pairs() {
        for (name, text, given) in parts(&pair) {
            let has_names = given.parameters.iter().any(|it| matches!(it.name, Part::Known(_)));
            if has_names {
                compare(cx, &pair, name, text, given);
            }
        }
    }
}

fn compare(cx: &mut SendCx<'_>, pair: &Pair<'_>, part: &str, text: &Text, given: &Component) {
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
        let message = format!("{part} has no {}", view::named("variable", &name.text));
        let help = match nearest(&name.text, names()).and_then(view::shown) {
            Some(near) => format!("did you mean {near}?"),
            None => "name a variable of the template".to_owned(),
        };
        cx.report(&RULE, name.span, message, (text.span, "the variables")).help(help);
    }
    let is_given = |wanted: &str| {
        given.parameters.iter().filter_map(|it| it.name.known()).any(|it| *it.text == *wanted)
    };
    let missing: Vec<&str> = names().filter(|it| !is_given(it)).collect();
    // A name that is misspelt or open is most likely that of a variable that is missing.
    if given.is_open || missing.len() <= n_unknown {
        return;
    }
    let names: Vec<String> = missing.iter().take(3).filter_map(|it| view::shown(it)).collect();
    let message = match missing.as_slice() {
        [name] => format!("{part} gets no parameter for {}", view::named("the variable", name)),
        _ => format!("{part} gets no parameter for {} of its variables", missing.len()),
    };
    let help =
        format!("add a parameter with the `parameter_name` {}", names.join(", and one with "));
    cx.report(&RULE, given.span, message, (text.span, "the variables")).help(help);
}
