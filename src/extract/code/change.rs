//! Where a program changes its literals later: `payload["to"] = phone`, `components.append(…)`.
//!
//! What is changed is not known, and what gets more members or items is not complete.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use tree_sitter::{Node, Tree};

use super::literal::{Literal, Value};
use super::reader::{Syntax, bare, first_named};
use super::{sent, walk};

/// A step from an object or array to what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Index(usize),
    /// Only the running program knows it.
    Unknown,
}

impl Step {
    /// The step of an index between brackets.
    pub(super) fn of_index(index: Option<Node<'_>>, source: &str) -> Step {
        let Some(index) = index else { return Step::Unknown };
        let written = &source[index.byte_range()];
        if let Ok(n) = written.parse() {
            return Step::Index(n);
        }
        let quote = written.chars().next().filter(|it| matches!(it, '"' | '\'' | '`'));
        let inner = quote.and_then(|it| written.strip_prefix(it)?.strip_suffix(it));
        match inner.filter(|it| !it.contains(['\\', '$', '"', '\''])) {
            Some(key) => Step::Key(key.to_owned()),
            None => Step::Unknown,
        }
    }
}

/// What a literal is assigned to.
#[derive(Debug)]
pub(super) struct Target {
    /// The variable.
    pub base: String,
    pub steps: Vec<Step>,
    /// Where the variable has this meaning.
    pub scope: Range<usize>,
    /// Whether the literal is encoded first, so that only its text is assigned.
    pub is_encoded: bool,
}

/// What happens to a part of a literal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    /// It gets another value.
    Assigned,
    /// It may get more members or items.
    Opened,
    /// It is copied, and its members get other values there.
    Merged,
}

/// A change of a variable, or of what is in it.
#[derive(Debug)]
struct Change {
    steps: Vec<Step>,
    how: How,
    at: usize,
}

/// All changes of some variables, and where they are sent.
#[derive(Debug, Default)]
pub(super) struct Changes {
    of: HashMap<String, Vec<Change>>,
    sent: HashMap<String, Vec<sent::Sent>>,
    /// How many comparisons may still be made.
    n_left: usize,
}

/// The most comparisons of changes with literals; a program with more is not written by people.
const MAX_COMPARISONS: usize = 2_000_000;

/// The most steps of a change that are looked at.
const MAX_STEPS: usize = 20;

impl Target {
    /// What a node is assigned to, from the nodes around it.
    pub(super) fn of(
        syntax: &dyn Syntax,
        source: &str,
        node: Node<'_>,
        around: &[Node<'_>],
    ) -> Option<Target> {
        let mut child = node;
        let mut is_encoded = false;
        for (n, parent) in around.iter().enumerate().rev().take(16) {
            let kind = parent.kind();
            if let Some((left, right)) = syntax.assignment(*parent) {
                if right != Some(child) {
                    return None;
                }
                return Target::of_left(syntax, source, left, *parent, &around[..n], is_encoded);
            }
            if syntax.is_call(kind) && sent::is_encoder(&source[parent.byte_range()]) {
                is_encoded = true;
            } else if !syntax.is_wrapper(kind) && !syntax.is_argument(kind) {
                return None;
            }
            child = *parent;
        }
        None
    }

    fn of_left(
        syntax: &dyn Syntax,
        source: &str,
        left: Node<'_>,
        assignment: Node<'_>,
        around: &[Node<'_>],
        is_encoded: bool,
    ) -> Option<Target> {
        let text = |it: Node<'_>| source[it.byte_range()].to_owned();
        let file = 0..source.len();
        // The fields of a class are used through its object.
        let this = match assignment.kind() {
            "property_element" => Some("$this"),
            "public_field_definition" | "field_definition" => Some("this"),
            _ => None,
        };
        if let Some(base) = this {
            let steps = vec![Step::Key(text(left).trim_start_matches('$').to_owned())];
            return Some(Target { base: base.to_owned(), steps, scope: file, is_encoded });
        }
        let mut node = bare(syntax, left);
        let mut steps = Vec::new();
        while let Some(step) = syntax.step(node, source) {
            if steps.len() == MAX_STEPS {
                return None;
            }
            steps.push(step);
            node = bare(syntax, first_named(node)?);
        }
        steps.reverse();
        let is_name = syntax.is_name(node.kind());
        let base = is_name.then(|| text(node))?;
        let is_object = matches!(base.as_str(), "this" | "self" | "cls" | "$this");
        // An assignment without a declaration may be to a variable of the function around.
        let is_outer =
            is_object || assignment.kind() == "assignment_expression" && !base.starts_with('$');
        let function = around.iter().rev().find(|it| syntax.is_function(it.kind()));
        let scope = function.filter(|_| !is_outer).map_or(file, Node::byte_range);
        Some(Target { base, steps, scope, is_encoded })
    }
}

impl Changes {
    /// The changes of the variables `bases`.
    pub(super) fn of(
        tree: &Tree,
        syntax: &dyn Syntax,
        source: &str,
        bases: &HashSet<&str>,
    ) -> Changes {
        let mut changes = Changes { n_left: MAX_COMPARISONS, ..Changes::default() };
        if bases.is_empty() {
            return changes;
        }
        walk(tree, |node, around| {
            if !syntax.is_name(node.kind()) {
                return;
            }
            let base = &source[node.byte_range()];
            if !bases.contains(base) {
                return;
            }
            let (steps, top, n_around) = chain(syntax, source, node, around);
            let around = &around[..n_around];
            if steps.is_empty()
                && let Some(sent) = sent::Sent::of(syntax, source, top, around)
            {
                changes.sent.entry(base.to_owned()).or_default().push(sent);
            }
            if let Some((steps, how)) = change(syntax, source, steps, top, around) {
                let change = Change { steps, how, at: node.start_byte() };
                changes.of.entry(base.to_owned()).or_default().push(change);
            }
        });
        changes
    }

    /// Applies the changes to a literal; returns `false` if there are too many to look at.
    pub(super) fn apply(&mut self, source: &str, target: &Target, literal: &mut Literal) -> bool {
        let Some(changes) = self.of.get(&target.base).filter(|_| !target.is_encoded) else {
            return true;
        };
        let start = changes.partition_point(|it| it.at < target.scope.start);
        for change in &changes[start..] {
            if change.at >= target.scope.end {
                break;
            }
            if self.n_left == 0 {
                return false;
            }
            self.n_left -= 1;
            match change.steps.strip_prefix(&target.steps[..]) {
                // Of the variable itself, only this changes the literal: otherwise it is the place where the
                // literal is assigned, or used.
                Some([]) if change.how == How::Merged => merge(literal),
                Some([]) | None => {}
                Some(steps) => apply(source, literal, steps, change.how),
            }
        }
        true
    }

    /// Where a variable is sent: the first place in its scope.
    pub(super) fn sent(&mut self, target: &Target) -> Option<&sent::Sent> {
        let all = self.sent.get(&target.base).filter(|_| target.steps.is_empty())?;
        let start = all.partition_point(|it| it.at < target.scope.start);
        all.get(start).filter(|it| it.at < target.scope.end)
    }
}

/// The steps of the expression that begins with a variable, its outermost node, and how many of the
/// nodes around are around that.
fn chain<'t>(
    syntax: &dyn Syntax,
    source: &str,
    node: Node<'t>,
    around: &[Node<'t>],
) -> (Vec<Step>, Node<'t>, usize) {
    let (mut steps, mut top, mut n_around) = (Vec::new(), node, around.len());
    while let Some(parent) = n_around.checked_sub(1).map(|it| around[it]) {
        if first_named(parent) != Some(top) {
            break;
        }
        match syntax.step(parent, source) {
            Some(step) if steps.len() < MAX_STEPS => steps.push(step),
            None if syntax.unwrapped(parent) == Some(top) => {}
            _ => break,
        }
        top = parent;
        n_around -= 1;
    }
    (steps, top, n_around)
}

/// What an expression does to the value that its steps lead to.
fn change(
    syntax: &dyn Syntax,
    source: &str,
    mut steps: Vec<Step>,
    top: Node<'_>,
    around: &[Node<'_>],
) -> Option<(Vec<Step>, How)> {
    let parent = *around.last()?;
    let kind = parent.kind();
    if syntax.is_removal(parent, source) {
        return Some((steps, How::Assigned));
    }
    if let Some((left, right)) = syntax.assignment(parent) {
        // A second name for it: what happens to it is not followed.
        let is_alias = right == Some(top) && !steps.is_empty();
        let how = if kind.starts_with("augmented") { How::Merged } else { How::Assigned };
        return (is_alias || left == top).then_some((steps, how));
    }
    if syntax.is_spread(kind) {
        return Some((steps, How::Merged));
    }
    if syntax.is_call(kind) {
        let method = if parent.child_by_field_name("function") == Some(top) {
            match steps.pop()? {
                Step::Key(name) => name,
                Step::Index(_) | Step::Unknown => return Some((steps, How::Opened)),
            }
        } else if parent.child_by_field_name("object") == Some(top) {
            source[parent.child_by_field_name("name")?.byte_range()].to_owned()
        } else {
            return Some((steps, How::Opened));
        };
        return Some((steps, of_method(&method)));
    }
    if syntax.is_argument(kind) {
        let call = around.iter().rev().find(|it| !syntax.is_argument(it.kind()))?;
        let text = &source[call.byte_range()];
        let is_merge = ["Object.assign(", "array_merge", "array_replace", "merge(", "_.merge("]
            .iter()
            .any(|it| text.starts_with(it));
        return Some((steps, if is_merge { How::Merged } else { How::Opened }));
    }
    Some((steps, How::Opened))
}

fn of_method(name: &str) -> How {
    match name {
        "update" | "pop" | "popitem" | "clear" | "remove" | "splice" | "set" | "assign"
        | "setdefault" | "shift" | "fill" | "reverse" | "sort" | "__setitem__" => How::Merged,
        _ => How::Opened,
    }
}

/// Applies a change to what the steps from a literal lead to.
fn apply(source: &str, literal: &mut Literal, steps: &[Step], how: How) {
    let Some((step, rest)) = steps.split_first() else {
        match how {
            How::Assigned => literal.value = Value::Computed,
            How::Opened => literal.open_deeply(),
            How::Merged => merge(literal),
        }
        return;
    };
    match (&mut literal.value, step) {
        (Value::Object(object), Step::Key(key)) => {
            let mut is_found = false;
            for it in &mut object.members {
                if it.key.name(source).is_some_and(|it| it == *key) {
                    is_found = true;
                    apply(source, &mut it.value, rest, how);
                }
            }
            object.is_open |= !is_found;
        }
        (Value::Array(array), Step::Index(n)) if !array.is_open => match array.items.get_mut(*n) {
            Some(item) => apply(source, item, rest, how),
            None => array.is_open = true,
        },
        _ => literal.open_deeply(),
    }
}

/// The literal gets the members of another one, or its members get to another one.
fn merge(literal: &mut Literal) {
    literal.open_deeply();
    if let Value::Object(object) = &mut literal.value {
        for it in &mut object.members {
            if !matches!(it.value.value, Value::Object(_) | Value::Array(_)) {
                it.value.value = Value::Computed;
            }
        }
    }
}
