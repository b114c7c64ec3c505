//! Keys that are unknown in their object and known one step away.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use jsonschema::error::ValidationErrorKind;

use super::source::{Source, source};
use super::{Finding, MAX_FAILURES, compiled};
use crate::fix::{self, Fix};
use crate::json::{Member, Node, Value};
use crate::kind::RequestKind;
use crate::source::Span;

/// Keys of one object that all belong in the same other object.
#[derive(Debug, Clone)]
pub(super) struct Move {
    /// The object that has them.
    object: Span,
    /// Where the keys are, in the order of the text.
    pub keys: Vec<Span>,
    /// The object that they belong in.
    pub target: Target,
}

impl Move {
    /// The fix that moves the keys; its title is only what it does.
    pub(super) fn fix(&self, source: fix::Source<'_>, title: &str) -> Option<Fix> {
        let target = match (&self.target.key, self.target.object) {
            (Some(key), _) => fix::Target::New(key),
            (None, Some(object)) => fix::Target::Object(object),
            (None, None) => return None,
        };
        Fix::move_members(source, self.object, &self.keys, target, title)
    }
}

/// The object that misplaced keys belong in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    /// Its name for messages: its key, or its index after the key of its array; `None` for the
    /// body.
    pub name: Option<String>,
    /// The key that is missing where there is no such object yet.
    key: Option<String>,
    /// Whether it is around the object with the misplaced keys.
    pub is_up: bool,
    /// Whether there is no such object, and none is needed.
    is_optional: bool,
    /// The object, where there is one.
    pub object: Option<Span>,
    /// Its JSON Pointer.
    pointer: String,
}

/// The maximum number of places tried for the keys of one body: each needs a validation.
const MAX_TRIALS: usize = 16;

/// The maximum number of objects with unknown keys that are checked.
const MAX_OBJECTS: usize = 64;

/// Finds the unknown keys that are known one step away and not set there: in an object next to the
/// key, in one that is missing there, in the outer object, or in an object next to that.
pub(super) fn moves(kind: RequestKind, root: &Node<'_>, found: &[Finding]) -> Vec<Move> {
    let mut moves: Vec<Move> = Vec::new();
    let mut n_trials = 0;
    // The keys of each object, by place.
    let mut objects: BTreeMap<Span, BTreeSet<Span>> = BTreeMap::new();
    for finding in found {
        if let Some(object) = finding.unknown {
            objects.entry(object).or_default().insert(finding.diagnostic.span);
        }
    }
    for (span, spans) in objects.into_iter().take(MAX_OBJECTS) {
        let pointer = root.pointer_to(span);
        let Some(object) = root.pointer(&pointer).filter(|it| it.span == span) else { continue };
        let mut keys: Vec<&Member<'_>> =
            object.members().iter().filter(|it| spans.contains(&it.key_span)).collect();
        let mut targets = targets(root, object, &pointer, found);
        targets.extend(keys.first().and_then(|it| optional(kind, object, &pointer, &it.key)));
        for target in targets {
            let taken = target.object.and_then(|_| root.pointer(&target.pointer));
            let is_known = |it: &Member<'_>| {
                knows(kind, &holder(&target.pointer), &it.key)
                    && taken.is_none_or(|taken| has_room(taken, &it.key))
            };
            let chosen: Vec<&Member<'_>> = keys.iter().copied().filter(|it| is_known(it)).collect();
            if chosen.is_empty() || n_trials == MAX_TRIALS {
                continue;
            }
            n_trials += 1;
            let spans = chosen.iter().map(|it| it.key_span).collect();
            let mut tried = Move { object: object.span, keys: spans, target };
            let names: Vec<&str> = chosen.iter().map(|it| &*it.key).collect();
            let rejected = rejected(kind, root, &tried, &names);
            tried.keys = chosen
                .iter()
                .filter(|it| !rejected.contains(&*it.key))
                .map(|it| it.key_span)
                .collect();
            if !tried.keys.is_empty() {
                keys.retain(|it| !tried.keys.contains(&it.key_span));
                moves.push(tried);
            }
        }
    }
    moves
}

/// Tells whether an object has neither the key nor an equivalent one.
fn has_room(object: &Node<'_>, key: &str) -> bool {
    let other = match key {
        "id" => Some("link"),
        "link" => Some("id"),
        _ => None,
    };
    object.member(key).is_none() && other.is_none_or(|it| object.member(it).is_none())
}

/// The objects one step away from `object`, the most likely first.
fn targets(root: &Node<'_>, object: &Node<'_>, pointer: &str, found: &[Finding]) -> Vec<Target> {
    let mut targets = Vec::new();
    let missing = found.iter().filter_map(|it| it.missing.as_ref());
    for missing in missing.filter(|it| it.object == object.span) {
        targets.push(Target {
            name: Some(missing.key.clone()),
            key: Some(missing.key.clone()),
            is_up: false,
            is_optional: false,
            object: None,
            pointer: format!("{pointer}/{}", missing.key),
        });
    }
    targets.extend(objects_in(object, pointer));
    let mut around = pointer;
    while let Some((rest, _)) = around.rsplit_once('/') {
        around = rest;
        let Some(owner) = root.pointer(around) else { break };
        // An array is not a step.
        if owner.is_object() {
            targets.push(Target {
                name: name(around),
                key: None,
                is_up: true,
                is_optional: false,
                object: Some(owner.span),
                pointer: around.to_owned(),
            });
            let siblings = objects_in(owner, around);
            targets.extend(siblings.filter(|it| it.object != Some(object.span)));
            break;
        }
    }
    targets
}

/// The only object with the property `key` that `object` may contain and does not.
fn optional(kind: RequestKind, object: &Node<'_>, pointer: &str, key: &str) -> Option<Target> {
    let owner = holder(pointer);
    let names = holders(kind).get(key)?;
    let mut names =
        names.iter().filter(|it| object.member(it).is_none() && knows(kind, &owner, it));
    let name = names.next().filter(|_| names.next().is_none())?;
    Some(Target {
        name: Some(name.clone()),
        key: Some(name.clone()),
        is_up: false,
        is_optional: true,
        object: None,
        pointer: format!("{pointer}/{name}"),
    })
}

/// The objects among the members of `owner`.
fn objects_in(owner: &Node<'_>, pointer: &str) -> impl Iterator<Item = Target> {
    let members = owner.members().iter().filter(|it| it.value.is_object());
    members.map(move |it| Target {
        name: Some(it.key.to_string()),
        key: None,
        is_up: false,
        is_optional: false,
        object: Some(it.value.span),
        pointer: format!("{pointer}/{}", it.key),
    })
}

/// The name of the value at a JSON Pointer; `None` for the body.
fn name(pointer: &str) -> Option<String> {
    let (before, token) = pointer.rsplit_once('/')?;
    let is_index = token.parse::<usize>().is_ok();
    let array = before.rsplit('/').next().filter(|_| is_index);
    Some(array.map_or_else(|| token.to_owned(), |array| format!("{array}[{token}]")))
}

/// The keys that the schema rejects at the place where `tried` puts them.
fn rejected(kind: RequestKind, root: &Node<'_>, tried: &Move, names: &[&str]) -> BTreeSet<String> {
    let mut moved = root.clone();
    apply(&mut moved, std::slice::from_ref(tried));
    let Target { pointer: target, key, is_optional, .. } = &tried.target;
    let all = || names.iter().map(|it| (*it).to_owned());
    let mut rejected = BTreeSet::new();
    for located in compiled(kind).errors(&moved, MAX_FAILURES) {
        let is_at_target = located.pointer == *target;
        let new = key.as_deref().filter(|it| {
            target.strip_suffix(it).and_then(|it| it.strip_suffix('/')) == Some(&located.pointer)
        });
        let inner = located.pointer.strip_prefix(target.as_str());
        let inner = inner.and_then(|it| it.strip_prefix('/'));
        match located.error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } if is_at_target => {
                rejected.extend(unexpected.iter().cloned());
            }
            ValidationErrorKind::AdditionalProperties { unexpected }
                if new.is_some_and(|new| unexpected.iter().any(|it| it == new)) =>
            {
                rejected.extend(all());
            }
            // An optional object is not added for a key that needs others.
            ValidationErrorKind::Required { .. } if is_at_target && *is_optional => {
                rejected.extend(all());
            }
            ValidationErrorKind::Not { .. }
            | ValidationErrorKind::FalseSchema
            | ValidationErrorKind::Type { .. } => {
                if is_at_target {
                    rejected.extend(all());
                }
                rejected.extend(inner.filter(|it| names.contains(it)).map(str::to_owned));
            }
            _ => {}
        }
    }
    rejected
}

/// Puts misplaced keys where they belong.
pub(super) fn apply(root: &mut Node<'_>, moves: &[Move]) {
    for it in moves {
        let mut taken = Vec::new();
        with_object(root, it.object, &mut |members| {
            let (out, kept) = std::mem::take(members)
                .into_iter()
                .partition(|member| it.keys.contains(&member.key_span));
            taken = out;
            *members = kept;
            if let Some(key) = &it.target.key
                && let Some(first) = taken.first()
            {
                // The new object is at its first key, so what is missing in it is reported there.
                let span = Span { start: first.key_span.start, end: first.key_span.start };
                let value = Value::Object(std::mem::take(&mut taken));
                members.push(Member {
                    key: key.clone().into(),
                    key_span: span,
                    value: Node { span, value, complete: true },
                });
                sort(members);
            }
        });
        if let Some(target) = it.target.object {
            with_object(root, target, &mut |members| {
                members.append(&mut taken);
                sort(members);
            });
        }
    }
}

/// Sorts members in the order of the text, because places are looked up by it.
fn sort(members: &mut [Member<'_>]) {
    members.sort_by_key(|it| it.key_span.start);
}

/// Calls `change` with the members of the object at `span`.
fn with_object<'a>(
    node: &mut Node<'a>,
    span: Span,
    change: &mut dyn FnMut(&mut Vec<Member<'a>>),
) -> bool {
    let is_here = node.span == span;
    match &mut node.value {
        Value::Object(members) if is_here => {
            change(members);
            true
        }
        Value::Object(members) => {
            members.iter_mut().any(|it| with_object(&mut it.value, span, change))
        }
        Value::Array(items) => items.iter_mut().any(|it| with_object(it, span, change)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Opaque => false,
    }
}

/// The name of the object at a JSON Pointer, for [`knows`]: its key, and `[]` for each array.
fn holder(pointer: &str) -> String {
    let mut name = String::new();
    for token in pointer.split('/').skip(1) {
        if token.parse::<usize>().is_ok() {
            name.push_str("[]");
        } else {
            token.clone_into(&mut name);
        }
    }
    name
}

/// Tells whether the schema of a kind has the property `key` in an object of this name somewhere.
fn knows(kind: RequestKind, holder: &str, key: &str) -> bool {
    holders(kind).get(key).is_some_and(|it| it.contains(holder))
}

/// Whether the schema of a kind has the property `key` somewhere.
pub(super) fn is_key(kind: RequestKind, key: &str) -> bool {
    holders(kind).contains_key(key)
}

/// The properties of the schema of a kind, read when a body first has an unknown key.
fn holders(kind: RequestKind) -> &'static Holders {
    static HOLDERS: [OnceLock<Holders>; RequestKind::ALL.len()] =
        [const { OnceLock::new() }; RequestKind::ALL.len()];
    HOLDERS[kind as usize].get_or_init(|| {
        let source = source(kind);
        let mut walk = Walk { seen: BTreeSet::new(), holders: BTreeMap::new() };
        walk.read(source, source.root().document(), "");
        walk.holders
    })
}

/// The properties of a schema, each with the names of the objects that have it.
type Holders = BTreeMap<String, BTreeSet<String>>;

struct Walk {
    /// The definitions that were read, by file and reference, each with the name of the object.
    seen: BTreeSet<(&'static str, &'static str, String)>,
    holders: Holders,
}

impl Walk {
    /// Reads a schema in a source.
    fn read(&mut self, source: &'static Source, schema: &'static serde_json::Value, holder: &str) {
        let Some(keywords) = schema.as_object() else { return };
        for (keyword, value) in keywords {
            match keyword.as_str() {
                "$ref" => {
                    let Some(reference) = value.as_str() else { continue };
                    if self.seen.insert((source.name, reference, holder.to_owned())) {
                        let definition = source.definition(value);
                        self.read(definition.source, definition.document(), holder);
                    }
                }
                "properties" => {
                    for (key, property) in value.as_object().into_iter().flatten() {
                        // A forbidden property is not a place for a key.
                        if property.get("not").is_none() {
                            self.holders.entry(key.clone()).or_default().insert(holder.to_owned());
                            self.read(source, property, key);
                        }
                    }
                }
                "items" => self.read(source, value, &format!("{holder}[]")),
                "then" | "else" => self.read(source, value, holder),
                "allOf" => {
                    for part in value.as_array().into_iter().flatten() {
                        self.read(source, part, holder);
                    }
                }
                _ => {}
            }
        }
    }
}
