//! Finds the place in a body that Meta's path leads to, or the one nearest to it.

use super::sentence::{Claim, Step, Wrong};
use crate::json::{Node, Value, is_word};
use crate::source::Span;

/// A value that a path leads to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit<'t, 's> {
    /// The value; for a missing key, the object without it.
    pub node: &'t Node<'s>,
    /// Where it is shown.
    pub span: Span,
    /// The first step that does not exist here; `None` if the whole path exists.
    pub lacks: Option<&'t Step>,
}

/// Where a claim leads to in one body.
#[derive(Debug)]
pub(super) struct Found<'t, 's> {
    /// The values; only those that are wrong, if there are any.
    pub hits: Vec<Hit<'t, 's>>,
    /// Whether one of the values is wrong in the way that Meta claims.
    pub is_confirmed: bool,
    /// The number of steps of the path that exist; `usize::MAX` for all of them.
    pub n_steps: usize,
}

/// The maximum number of values that one claim shows.
const MAX_HITS: usize = 3;

/// The maximum number of values that one path leads to.
const MAX_NODES: usize = 10_000;

/// Follows the path of `claim` in a body.
///
/// Meta's paths begin at the top of the request. In older versions they begin inside `template`.
#[must_use]
pub(super) fn find<'t, 's>(root: &'t Node<'s>, claim: &'t Claim) -> Found<'t, 's> {
    let mut best = follow(root, &claim.path);
    if best.1 != usize::MAX {
        let inner = ["template", "interactive", "calling"].iter().filter_map(|it| root.get(it));
        let mut tries: Vec<_> = inner.map(|it| follow(it, &claim.path)).collect();
        // A body can be stored without its envelope.
        if let [Step::Key(key), rest @ ..] = claim.path.as_slice()
            && !rest.is_empty()
            && root.get(key).is_none()
        {
            tries.push(follow(root, rest));
        }
        // Meta may name a parameter without its path; then only the complete rest of the path
        // confirms it.
        if let [Step::Key(key), rest @ ..] = claim.path.as_slice()
            && claim.wrong != Wrong::Missing
            && root.get(key).is_none()
        {
            let path = [&[Step::Below(key.clone())], rest].concat();
            tries.push(
                Some(follow(root, &path)).filter(|it| it.1 == usize::MAX).unwrap_or_default(),
            );
        }
        for attempt in tries {
            if attempt.1 > best.1 {
                best = attempt;
            }
        }
    }
    let (nodes, n_steps) = best;
    if n_steps == usize::MAX {
        return pick(&nodes, &claim.wrong);
    }
    let rest = claim.path.get(n_steps..).unwrap_or_default();
    let is_missing = is_all_keys(rest) && claim.wrong == Wrong::Missing
        || matches!((&claim.wrong, rest), (Wrong::ButtonWithoutParameter(_), [Step::Button(_)]))
        || matches!(claim.wrong, Wrong::ParameterCount(0, _) | Wrong::Format(..)) && n_steps > 0;
    // The value without the next step. The whole body is one only if its own keys are missing.
    let hits = nodes.first().filter(|_| n_steps > 0 || is_missing);
    let hits = hits.map(|&node| Hit { node, span: node.span, lacks: rest.first() });
    let is_confirmed = is_missing && nodes.len() == 1;
    Found { hits: hits.into_iter().collect(), is_confirmed, n_steps }
}

fn is_all_keys(path: &[Step]) -> bool {
    path.iter().all(|it| matches!(it, Step::Key(_)))
}

/// Follows the steps as far as they exist; returns the values there and the number of steps.
fn follow<'t, 's>(root: &'t Node<'s>, path: &[Step]) -> (Vec<&'t Node<'s>>, usize) {
    let mut nodes = vec![root];
    for (n, step) in path.iter().enumerate() {
        let mut next = Vec::new();
        for node in &nodes {
            take(node, step, &mut next);
        }
        if next.is_empty() {
            return (nodes, n);
        }
        nodes = next;
    }
    (nodes, usize::MAX)
}

fn take<'t, 's>(node: &'t Node<'s>, step: &Step, next: &mut Vec<&'t Node<'s>>) {
    if next.len() >= MAX_NODES {
        return;
    }
    match step {
        Step::Key(key) => next.extend(node.get(key)),
        Step::Index(n) => next.extend(node.items().get(*n)),
        Step::Each => next.extend(node.items()),
        Step::Typed(name) => {
            let is_typed = |it: &&Node<'_>| is_word(it.get("type"), name);
            next.extend(node.items().iter().filter(is_typed));
        }
        Step::Button(index) => {
            let is_button =
                |it: &&Node<'_>| is_word(it.get("type"), "button") && has_index(it, *index);
            next.extend(node.items().iter().filter(is_button));
        }
        Step::Below(key) => {
            for member in node.members() {
                if member.key == key.as_str() {
                    next.push(&member.value);
                }
                take(&member.value, step, next);
            }
            for item in node.items() {
                take(item, step, next);
            }
        }
    }
}

fn has_index(component: &Node<'_>, index: usize) -> bool {
    let Some(node) = component.get("index") else { return false };
    let written = node.as_i64().or_else(|| node.as_str()?.trim().parse().ok());
    written.is_some_and(|it| usize::try_from(it) == Ok(index))
}

/// Chooses among the values that a path leads to.
fn pick<'t, 's>(nodes: &[&'t Node<'s>], wrong: &Wrong) -> Found<'t, 's> {
    let hit = |&node: &&'t Node<'s>| Hit { node, span: span(node, wrong), lacks: None };
    let broken: Vec<_> = nodes.iter().filter(|it| is_broken(it, wrong) == Some(true)).collect();
    let is_confirmed = !broken.is_empty();
    let chosen = if is_confirmed { broken } else { nodes.iter().collect() };
    let hits = chosen.into_iter().take(MAX_HITS).map(hit).collect();
    Found { hits, is_confirmed, n_steps: usize::MAX }
}

/// Where a value is shown: at its key if the key is wrong.
fn span(node: &Node<'_>, wrong: &Wrong) -> Span {
    let Wrong::UnknownKey(key) = wrong else { return node.span };
    node.member(key).map_or(node.span, |it| it.key_span)
}

/// Whether a value is wrong in this way; `None` if the body does not show it.
#[must_use]
pub(super) fn is_broken(node: &Node<'_>, wrong: &Wrong) -> Option<bool> {
    // A placeholder can have any value.
    if node.is_opaque() && !matches!(wrong, Wrong::NoAddress) {
        return None;
    }
    let length = || node.as_str().map(|it| it.chars().count());
    let is_outside = |n: usize, min: Option<usize>, max: usize| n < min.unwrap_or(0) || n > max;
    match wrong {
        Wrong::UnknownKey(key) => Some(node.get(key).is_some()),
        Wrong::Missing => Some(match &node.value {
            Value::Null => true,
            Value::String(text) => text.trim().is_empty(),
            Value::Array(items) => items.is_empty(),
            Value::Object(members) => members.is_empty(),
            Value::Bool(_) | Value::Number(_) | Value::Opaque => false,
        }),
        Wrong::NotOneOf(values) => {
            let text = node.as_str()?;
            let mut values = values.split(',').map(|it| it.trim().trim_matches(['"', '\'']));
            Some(!values.any(|it| it.eq_ignore_ascii_case(text)))
        }
        Wrong::NotA(name) => Some(match name.as_str() {
            "array" => !node.is_array(),
            "object" => !node.is_object(),
            "string" => node.as_str().is_none(),
            "integer" => node.as_i64().is_none(),
            "number" => !matches!(node.value, Value::Number(_)),
            _ => !matches!(node.value, Value::Bool(_)),
        }),
        Wrong::Length(min, max) => Some(is_outside(length()?, *min, *max)),
        Wrong::Count(min, max) => Some(is_outside(entries(node), *min, *max)),
        Wrong::WhiteSpace => {
            let text = node.as_str()?;
            Some(text.contains(['\n', '\r', '\t']) || text.contains("     "))
        }
        Wrong::NoAddress => {
            let text = node.as_str()?;
            Some(!text.starts_with("https://") && !text.starts_with("http://"))
        }
        Wrong::NoPhoneNumber => {
            let text = node.as_str()?;
            let is_allowed = |it: char| it.is_ascii_digit() || "+-() .".contains(it);
            let n_digits = text.chars().filter(char::is_ascii_digit).count();
            let is_national = text.trim_start_matches(['+', ' ']).starts_with('0');
            let is_malformed =
                !text.chars().all(is_allowed) || !(7..=15).contains(&n_digits) || is_national;
            // A number in the right form may still not exist in its country, which only Meta knows.
            is_malformed.then_some(true)
        }
        Wrong::ParameterCount(got, wanted) => {
            let n = node.items().len();
            Some(n == *got && n != *wanted)
        }
        Wrong::Format(wanted, _) => Some(!is_word(node.get("type"), wanted)),
        Wrong::ButtonWithoutParameter(_) => {
            Some(node.get("parameters").is_none_or(|it| it.items().is_empty()))
        }
        Wrong::ButtonWithParameter(_) => Some(node.get("parameters").is_some()),
        Wrong::Unnamed => {
            Some(node.get_str("parameter_name").is_none_or(|it| it.trim().is_empty()))
        }
        Wrong::NoMedium
        | Wrong::Unsupported
        | Wrong::NoTemplate
        | Wrong::Rejected
        | Wrong::Usual => None,
    }
}

/// The number of entries of a list; for the sections of a list message, the number of rows in all
/// of them.
pub(super) fn entries(node: &Node<'_>) -> usize {
    let items = node.items();
    let rows = items.iter().filter_map(|it| it.get("rows"));
    let n_rows: usize = rows.map(|it| it.items().len()).sum();
    if n_rows > 0 { n_rows } else { items.len() }
}
