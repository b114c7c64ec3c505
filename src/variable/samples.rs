//! The samples that a template gives for its variables.

use super::TemplateText;
use crate::json::{Node, Value};

/// The samples of one form for one text.
#[derive(Debug, Clone)]
pub struct Samples<'a> {
    /// The list of them, or what stands in its place.
    pub node: &'a Node<'a>,
    /// The key that they stand under.
    pub key: &'static str,
    /// Whether they go by number or by name.
    pub family: Family,
    /// How they are laid out.
    pub shape: Shape,
    /// The samples, in the order they stand.
    pub values: Vec<Sample<'a>>,
    /// Whether more may come when placeholders are filled in.
    pub is_open: bool,
}

/// One sample.
#[derive(Debug, Clone, Copy)]
pub struct Sample<'a> {
    /// The name of its variable; `None` for one by number, and where it is missing.
    pub name: Option<&'a Node<'a>>,
    /// The sample itself; `None` where it is missing.
    pub value: Option<&'a Node<'a>>,
    /// The whole entry.
    pub node: &'a Node<'a>,
}

/// A sample that is a string, for a text with variables.
#[derive(Debug, Clone, Copy)]
pub struct TextSample<'a> {
    /// The text that it is for.
    pub text: &'a TemplateText<'a>,
    /// The string.
    pub node: &'a Node<'a>,
    /// What it says.
    pub value: &'a str,
}

/// Whether samples go by number or by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// In the order of the numbers.
    Positional,
    /// Each with its name.
    Named,
}

/// How samples are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// As the documentation has it.
    Right,
    /// A list where a list in a list is wanted.
    Flat,
    /// A single text where a list is wanted.
    Bare,
    /// A list in a list where a list is wanted.
    Nested,
    /// So many lists in a list where one is wanted.
    Lists(usize),
}

impl<'a> Sample<'a> {
    fn plain(node: &'a Node<'a>) -> Sample<'a> {
        Sample { name: None, value: Some(node), node }
    }
}

/// The most samples that are looked at: far more than a template may have.
const MAX_SAMPLES: usize = 500;

/// What stands under a key; null counts as absent.
pub(super) fn present<'a>(node: &'a Node<'a>, key: &str) -> Option<&'a Node<'a>> {
    node.get(key).filter(|it| it.value != Value::Null)
}

/// The samples under the keys of `example`; `None` when it cannot be said what they are.
///
/// `is_nested` tells whether those by number stand in a list in a list.
pub(super) fn read<'a>(
    example: &'a Node<'a>,
    positional: &'static str,
    named: &'static str,
    is_nested: bool,
) -> Option<Vec<Samples<'a>>> {
    if !example.is_object() || !example.complete {
        return None;
    }
    let mut all = Vec::new();
    if let Some(node) = present(example, positional) {
        all.push(by_number(node, positional, is_nested)?);
    }
    if let Some(node) = present(example, named) {
        all.push(by_name(node, named)?);
    }
    Some(all)
}

/// Samples by number.
pub(super) fn by_number<'a>(
    node: &'a Node<'a>,
    key: &'static str,
    is_nested: bool,
) -> Option<Samples<'a>> {
    if node.is_opaque() {
        return None;
    }
    let samples = |shape, values: Vec<Sample<'a>>, is_open| {
        Some(Samples { node, key, family: Family::Positional, shape, values, is_open })
    };
    if node.as_str().is_some() {
        return samples(Shape::Bare, vec![Sample::plain(node)], false);
    }
    if !node.is_array() {
        return None;
    }
    let items = node.items();
    if items.iter().map(|it| it.items().len().max(1)).sum::<usize>() > MAX_SAMPLES {
        return None;
    }
    let n_lists = items.iter().filter(|it| it.is_array()).count();
    let is_open = |it: &Node<'_>| matches!(it.value, Value::Opaque);
    if n_lists == 0 {
        let shape = if is_nested && !items.is_empty() { Shape::Flat } else { Shape::Right };
        // A placeholder where a list is wanted may stand for the list.
        let is_list_open = is_nested && items.iter().any(Node::is_opaque);
        let is_open = is_list_open || !node.complete || items.iter().any(is_open);
        return if is_list_open {
            None
        } else {
            samples(shape, items.iter().map(Sample::plain).collect(), is_open)
        };
    }
    let values: Vec<_> = items.iter().flat_map(Node::items).map(Sample::plain).collect();
    let is_open = !node.complete
        || items.iter().any(|it| !it.is_array() || !it.complete || it.items().iter().any(is_open));
    let shape = match (is_nested, n_lists) {
        (true, 1) => Shape::Right,
        (true, _) => Shape::Lists(n_lists),
        (false, _) => Shape::Nested,
    };
    samples(shape, values, is_open)
}

fn by_name<'a>(node: &'a Node<'a>, key: &'static str) -> Option<Samples<'a>> {
    if node.is_opaque() || !node.is_array() || node.items().len() > MAX_SAMPLES {
        return None;
    }
    let items = node.items();
    let sample = |it: &'a Node<'a>| Sample {
        name: present(it, "param_name"),
        value: present(it, "example"),
        node: it,
    };
    let is_open = !node.complete
        || items.iter().any(|it| !it.is_object() || it.get("param_name").is_none_or(Node::is_open));
    Some(Samples {
        node,
        key,
        family: Family::Named,
        shape: Shape::Right,
        values: items.iter().map(sample).collect(),
        is_open,
    })
}
