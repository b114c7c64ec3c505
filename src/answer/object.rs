//! What Meta objects to, in walint's words.

use super::codes::Code;
use super::place::{self, Hit};
use super::quote::quote;
use super::sentence::{Claim, Step, Wrong};
use crate::json::{Node, Value};
use crate::source::Span;
use crate::wording::{count, named, shown};

/// Something that Meta objects to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// The path as walint understands it, with `…` for names that may be secrets.
    pub path: String,
    /// What Meta says about it, in one line, lower case, without a full stop.
    pub message: String,
    /// What to do about it, as a command.
    pub help: Option<String>,
    /// Whether the body bears out what Meta says; `None` where it cannot tell, or there is none.
    pub is_confirmed: Option<bool>,
    /// Where it is in the body; `None` without a body, or when nothing there fits the path.
    pub place: Option<Place>,
}

/// The place of an [`Objection`] in the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Where it is; for a missing key the object that lacks it.
    pub span: Span,
    /// The same as a JSON Pointer in the body.
    pub pointer: String,
    /// Whether it is the part of the body that lacks something, and not a value itself.
    pub is_around: bool,
    /// A word or two that stand under the place in the human report.
    pub label: Option<String>,
}

const OTHER_BODY: &str = "see whether this is the body that was sent";

/// Without that header Meta reads no body at all, and misses the first key of it.
const OTHER_HEADER: &str =
    "see whether this is the body that was sent, and with `Content-Type: application/json`";

/// What a claim says, at each of its places in the body.
#[must_use]
pub(super) fn objections(
    claim: &Claim,
    root: Option<&Node<'_>>,
    code: Option<&'static Code>,
) -> Vec<Objection> {
    let path = path(&claim.path);
    let message = message(claim, code);
    let Some(root) = root else {
        let help = help(&claim.wrong);
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
        // What the body does not bear out was said about another body.
        let help = match is_confirmed {
            Some(false) if claim.wrong == Wrong::Missing => Some(OTHER_HEADER.to_owned()),
            Some(false) => Some(OTHER_BODY.to_owned()),
            Some(true) | None => help(&claim.wrong),
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
        Wrong::UnknownKey(key) => format!("Meta does not know {} here", named("the key", key)),
        Wrong::Missing => format!("Meta misses {it}"),
        Wrong::NotOneOf(_) => format!("Meta takes other values for {it}"),
        Wrong::NotA(name) => format!("Meta takes {it} as {} only", article(name)),
        Wrong::Length(None | Some(0), max) => {
            format!("Meta takes at most {} in {it}", count(*max, "character"))
        }
        Wrong::Length(Some(min), max) => {
            format!("Meta takes {min} to {} in {it}", count(*max, "character"))
        }
        Wrong::Count(None | Some(0), max) => format!("Meta takes at most {max} entries in {it}"),
        Wrong::Count(Some(min), max) => format!("Meta takes {min} to {max} entries in {it}"),
        Wrong::WhiteSpace => {
            "Meta takes no line break, tab or more than 4 blanks in a row here".to_owned()
        }
        Wrong::NoAddress => format!("Meta takes a whole web address in {it}"),
        Wrong::NoPhoneNumber => "Meta does not accept this phone number".to_owned(),
        Wrong::NoMedium => "Meta knows no media of the account with this id".to_owned(),
        Wrong::ParameterCount(got, wanted) => {
            let (variables, parameters) = (count(*wanted, "variable"), count(*got, "parameter"));
            format!("the template has {variables} here, Meta got {parameters}")
        }
        Wrong::Format(wanted, got) => format!("the template has `{wanted}` here, Meta got `{got}`"),
        Wrong::ButtonWithoutParameter(n) => {
            format!("the button of the template at index {n} needs a parameter")
        }
        Wrong::ButtonWithParameter(n) => {
            format!("the button of the template at index {n} takes no parameters")
        }
        Wrong::Unnamed => {
            "the variables of the template have names, and this parameter has none".to_owned()
        }
        Wrong::Unsupported => "Meta does not take this type here".to_owned(),
        Wrong::NoTemplate => "Meta knows no template of this name in this language".to_owned(),
        Wrong::Rejected => format!("Meta objects to {it}"),
        Wrong::Usual => {
            code.map_or_else(|| format!("Meta objects to {it}"), |code| code.title.to_owned())
        }
    }
}

fn help(wrong: &Wrong) -> Option<String> {
    Some(match wrong {
        Wrong::UnknownKey(_) => "take it out, or write the key that was meant".to_owned(),
        Wrong::Missing => "add it; an empty value counts as missing".to_owned(),
        Wrong::NotOneOf(values) => match values.split_once(',') {
            Some(_) => format!("write one of {}", quote(values)),
            None => format!("write `{}`", quote(values)),
        },
        Wrong::NotA(name) => format!("write {}", article(name)),
        Wrong::Length(_, max) => format!("shorten it to {}", count(*max, "character")),
        Wrong::Count(Some(min), max) if *min > 1 => format!("use {min} to {max}"),
        Wrong::Count(_, max) => format!("leave at most {max}"),
        Wrong::WhiteSpace => "put a blank there instead".to_owned(),
        Wrong::NoAddress => {
            "begin it with `https://` and a host; a variable stands at its end only".to_owned()
        }
        Wrong::NoPhoneNumber => "write the country code and the number in digits".to_owned(),
        Wrong::NoMedium => {
            "upload the file for this phone number, and take the id of the answer".to_owned()
        }
        Wrong::ParameterCount(_, wanted) => match wanted {
            0 => "leave the component out".to_owned(),
            1 => "give it one parameter".to_owned(),
            _ => format!("give it {wanted} parameters"),
        },
        Wrong::Format(wanted, _) => {
            format!("give it a parameter of type `{}`", wanted.to_ascii_lowercase())
        }
        Wrong::ButtonWithoutParameter(n) => {
            format!("add a component of type `button` with `\"index\": \"{n}\"` and a parameter")
        }
        Wrong::ButtonWithParameter(_) => "leave the component of this button out".to_owned(),
        Wrong::Unnamed => "give each parameter the `parameter_name` of its variable".to_owned(),
        Wrong::NoTemplate => {
            "compare both with the templates of the account; `en` is not `en_US`".to_owned()
        }
        Wrong::Unsupported | Wrong::Rejected | Wrong::Usual => return None,
    })
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

/// The rules that find what is wrong in that way.
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

/// A path on one line, as jq and JavaScript write it.
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
