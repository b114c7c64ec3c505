//! What Meta rejects, in walint's words.

use super::codes::Code;
use super::place::{self, Hit};
use super::quote::quote;
use super::sentence::{Claim, Step, Wrong};
use crate::json::{Node, Value};
use crate::source::Span;
use crate::wording::{count, named, shorten, shown};

/// Something that Meta rejects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// The path as walint reads it, with `…` for names that may be secrets.
    pub path: String,
    /// What is wrong according to Meta, in one line, lower case, without a full stop.
    pub message: String,
    /// What to do about it, as a command.
    pub help: Option<String>,
    /// Whether the body confirms it; `None` if the body does not show it, or there is none.
    pub is_confirmed: Option<bool>,
    /// Where it is in the body; `None` without a body, or if nothing in it matches the path.
    pub place: Option<Place>,
}

/// The place of an [`Objection`] in the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Where it is; for a missing key, the object without it.
    pub span: Span,
    /// The same as a JSON Pointer in the body.
    pub pointer: String,
    /// Whether it is the part of the body in which something is missing, and not the value itself.
    pub is_around: bool,
    /// A word or two under the place in the human report.
    pub label: Option<String>,
}

const OTHER_BODY: &str = "check whether this is the body that was sent";

/// Without that header, Meta does not read the body and reports its first key as missing.
const OTHER_HEADER: &str =
    "check whether this body was sent, with the header `Content-Type: application/json`";

/// The objections of a claim, one for each of its places in the body.
#[must_use]
pub(super) fn objections(
    claim: &Claim,
    root: Option<&Node<'_>>,
    code: Option<&'static Code>,
) -> Vec<Objection> {
    let path = path(&claim.path);
    let message = message(claim, code);
    let Some(root) = root else {
        let help = help(&claim.wrong, None);
        return vec![Objection { path, message, help, is_confirmed: None, place: None }];
    };
    let found = place::find(root, claim);
    if found.hits.is_empty() {
        let help = Some(OTHER_BODY.to_owned());
        return vec![Objection { path, message, help, is_confirmed: Some(false), place: None }];
    }
    let objection = |hit: &Hit<'_, '_>| {
        let is_confirmed = match hit.lacks {
            Some(_) => Some(found.is_confirmed),
            None => place::is_broken(hit.node, &claim.wrong),
        };
        // If the body does not confirm it, Meta returned it for another body.
        let help = match is_confirmed {
            Some(false) if claim.wrong == Wrong::Missing => Some(OTHER_HEADER.to_owned()),
            Some(false) => Some(OTHER_BODY.to_owned()),
            Some(true) | None => help(&claim.wrong, hit.lacks.is_none().then_some(hit.node)),
        };
        let place = Place {
            span: hit.span,
            pointer: root.pointer_to(hit.span),
            is_around: hit.lacks.is_some(),
            label: label(hit, claim),
        };
        let (path, message) = (path.clone(), message.clone());
        Objection { path, message, help, is_confirmed, place: Some(place) }
    };
    found.hits.iter().map(objection).collect()
}

fn message(claim: &Claim, code: Option<&'static Code>) -> String {
    let last = match claim.path.last() {
        Some(Step::Key(key) | Step::Below(key)) => shown(key),
        Some(Step::Typed(name)) => shown(name),
        Some(Step::Index(_) | Step::Each | Step::Button(_)) | None => None,
    };
    let it = last.unwrap_or_else(|| "the value".to_owned());
    match &claim.wrong {
        Wrong::UnknownKey(key) => format!("Meta does not accept {} here", named("the key", key)),
        Wrong::Missing => format!("Meta did not find {it}"),
        Wrong::NotOneOf(_) => format!("Meta does not accept this value for {it}"),
        Wrong::NotA(name) => format!("Meta requires {it} to be {}", article(name)),
        Wrong::Length(None | Some(0), max) => {
            format!("Meta allows up to {} in {it}", count(*max, "character"))
        }
        Wrong::Length(Some(min), max) => {
            format!("Meta allows {min} to {} in {it}", count(*max, "character"))
        }
        Wrong::Count(None | Some(0), max) => {
            format!("Meta allows up to {} in {it}", count(*max, "entry"))
        }
        Wrong::Count(Some(min), max) => {
            format!("Meta allows {min} to {} in {it}", count(*max, "entry"))
        }
        Wrong::WhiteSpace => {
            "Meta does not allow a line break, a tab or more than 4 spaces in a row here".to_owned()
        }
        Wrong::NoAddress => format!("Meta requires a complete URL in {it}"),
        Wrong::NoPhoneNumber => "Meta does not accept this phone number".to_owned(),
        Wrong::NoMedium => "Meta found no media with this id in the account".to_owned(),
        Wrong::ParameterCount(got, wanted) => {
            let (variables, parameters) = (count(*wanted, "variable"), count(*got, "parameter"));
            format!("the template has {variables} here, but Meta received {parameters}")
        }
        Wrong::Format(wanted, got) => {
            format!("the template has `{wanted}` here, but Meta received `{got}`")
        }
        Wrong::ButtonWithoutParameter(n) => {
            format!("the button at index {n} of the template requires a parameter")
        }
        Wrong::ButtonWithParameter(n) => {
            format!("the button at index {n} of the template does not accept parameters")
        }
        Wrong::Unnamed => {
            "the variables of the template have names, but this parameter has none".to_owned()
        }
        Wrong::Unsupported => "Meta does not support this type here".to_owned(),
        Wrong::NoTemplate => "Meta found no template with this name in this language".to_owned(),
        Wrong::Rejected => format!("Meta rejects {it}"),
        Wrong::Usual => {
            code.map_or_else(|| format!("Meta rejects {it}"), |code| code.title.to_owned())
        }
    }
}

/// What to do about it; `node` is the value that is wrong, if it is in the body.
fn help(wrong: &Wrong, node: Option<&Node<'_>>) -> Option<String> {
    Some(match wrong {
        Wrong::UnknownKey(_) => "remove it, or correct its name".to_owned(),
        Wrong::Missing => "add it with a value that is not empty".to_owned(),
        Wrong::NotOneOf(values) => match values.split_once(',') {
            Some(_) => format!("use one of {}", quote(values)),
            None => format!("use `{}`", quote(values)),
        },
        Wrong::NotA(name) => format!("use {}", article(name)),
        Wrong::Length(min, max) => {
            let n = node.filter(|it| !it.is_opaque()).and_then(Node::as_str);
            match n.map(|it| it.chars().count()) {
                Some(n) if n > *max => shorten(n, *max),
                _ => format!("use {}", bounds(*min, *max, "character")),
            }
        }
        Wrong::Count(min, max) => {
            let n = node.filter(|it| !it.is_opaque()).map(place::entries);
            match (n, *min) {
                (Some(n), _) if n > *max => format!("remove {}", count(n - max, "entry")),
                (Some(n), Some(min)) if n < min => format!("add {}", count(min - n, "entry")),
                _ => format!("use {}", bounds(*min, *max, "entry")),
            }
        }
        Wrong::WhiteSpace => "replace it with a single space".to_owned(),
        Wrong::NoAddress => {
            "begin it with `https://` and a host, with a variable only at the end".to_owned()
        }
        Wrong::NoPhoneNumber => "use the country code and the number in digits".to_owned(),
        Wrong::NoMedium => {
            "upload the file for this phone number, and use the id in the response".to_owned()
        }
        Wrong::ParameterCount(_, 0) => "remove the component".to_owned(),
        Wrong::ParameterCount(_, wanted) => format!("use {}", count(*wanted, "parameter")),
        Wrong::Format(wanted, _) => {
            format!("use a parameter of type `{}`", wanted.to_ascii_lowercase())
        }
        Wrong::ButtonWithoutParameter(n) => {
            format!("add a component of type `button` with `\"index\": \"{n}\"` and a parameter")
        }
        Wrong::ButtonWithParameter(_) => "remove the component of this button".to_owned(),
        Wrong::Unnamed => "add the `parameter_name` of its variable to each parameter".to_owned(),
        Wrong::NoTemplate => {
            "compare the name and language with the templates of the account".to_owned()
        }
        Wrong::Unsupported | Wrong::Rejected | Wrong::Usual => return None,
    })
}

/// A number of something between its limits: `1 to 20 characters`.
fn bounds(min: Option<usize>, max: usize, noun: &str) -> String {
    match min.filter(|it| *it > 0) {
        Some(min) => format!("{min} to {}", count(max, noun)),
        None => format!("up to {}", count(max, noun)),
    }
}

/// What is there instead, in a word or two.
fn label(hit: &Hit<'_, '_>, claim: &Claim) -> Option<String> {
    if let Some(step) = hit.lacks {
        return match step {
            Step::Key(key) | Step::Below(key) => shown(key).map(|it| format!("has no {it}")),
            Step::Typed(name) => shown(name).map(|it| format!("has no {it}")),
            Step::Index(n) => Some(format!("has no entry {n}")),
            Step::Button(n) => Some(format!("has no button {n}")),
            Step::Each => Some("has no entries".to_owned()),
        };
    }
    if hit.node.is_opaque() {
        return None;
    }
    match &claim.wrong {
        Wrong::Length(..) => Some(count(hit.node.as_str()?.chars().count(), "character")),
        Wrong::Count(..) => Some(count(place::entries(hit.node), "entry")),
        Wrong::NotA(_) => Some(hit.node.type_name().to_owned()),
        Wrong::Missing => is_empty(hit.node).then(|| "empty".to_owned()),
        Wrong::ParameterCount(..) => Some(count(hit.node.items().len(), "parameter")),
        Wrong::UnknownKey(_)
        | Wrong::NotOneOf(_)
        | Wrong::WhiteSpace
        | Wrong::NoAddress
        | Wrong::NoPhoneNumber
        | Wrong::NoMedium
        | Wrong::Format(..)
        | Wrong::ButtonWithoutParameter(_)
        | Wrong::ButtonWithParameter(_)
        | Wrong::Unnamed
        | Wrong::Unsupported
        | Wrong::NoTemplate
        | Wrong::Rejected
        | Wrong::Usual => None,
    }
}

fn is_empty(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::Opaque => false,
    }
}

/// The rules that find this kind of error.
pub(super) fn rules(wrong: &Wrong) -> &'static [&'static str] {
    match wrong {
        Wrong::UnknownKey(_) => &["unknown-key", "forbidden-key"],
        Wrong::Missing => &["missing-key", "missing-content"],
        Wrong::NotOneOf(_) => &["unknown-value"],
        Wrong::NotA(_) => &["wrong-type"],
        Wrong::Length(..) => &["string-too-long", "string-too-short"],
        Wrong::Count(..) => &["too-many-items", "too-few-items"],
        Wrong::WhiteSpace => &["unsupported-whitespace-in-parameter"],
        Wrong::NoAddress => &["invalid-template-url", "invalid-button-url", "invalid-media-link"],
        Wrong::NoPhoneNumber => &["invalid-button-phone-number"],
        Wrong::Unnamed => &["mixed-parameter-names"],
        Wrong::Unsupported => &["unknown-interactive-type", "unsupported-type-for-group"],
        Wrong::NoMedium
        | Wrong::ParameterCount(..)
        | Wrong::Format(..)
        | Wrong::ButtonWithoutParameter(_)
        | Wrong::ButtonWithParameter(_)
        | Wrong::NoTemplate
        | Wrong::Rejected
        | Wrong::Usual => &[],
    }
}

/// A path on one line, like in jq and JavaScript.
fn path(steps: &[Step]) -> String {
    let mut text = String::new();
    for step in steps {
        let part = match step {
            Step::Key(key) => key_of(key),
            Step::Index(n) => format!("[{n}]"),
            Step::Each => "[]".to_owned(),
            Step::Typed(name) => format!("[type {}]", name.to_ascii_lowercase()),
            Step::Button(n) => format!("[button {n}]"),
            Step::Below(key) => format!(".{}", key_of(key)),
        };
        if !text.is_empty() && !part.starts_with('[') {
            text.push('.');
        }
        text.push_str(&part);
    }
    text
}

fn key_of(key: &str) -> String {
    if shown(key).is_some() { key.to_owned() } else { "…".to_owned() }
}

fn article(name: &str) -> String {
    let article = if name.starts_with(['a', 'o', 'i']) { "an" } else { "a" };
    format!("{article} {name}")
}
