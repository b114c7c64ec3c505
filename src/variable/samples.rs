//! The samples of a template for its variables.

use super::TemplateText;
use crate::json::{Node, Value};

/// The samples of one family for one text.
#[derive(Debug, Clone)]
pub struct Samples<'a> {
    /// The array of samples, or the value in its place.
    pub node: &'a Node<'a>,
    /// The key of that value.
    pub key: &'static str,
    /// Whether they are for numbered or named variables.
    pub family: Family,
    /// How they are nested.
    pub shape: Shape,
    /// The samples, in the order in which they are written.
    pub values: Vec<Sample<'a>>,
    /// Whether there may be more samples once placeholders are filled in.
    pub is_open: bool,
}

/// One sample.
#[derive(Debug, Clone, Copy)]
pub struct Sample<'a> {
    /// The name of its variable; `None` for a numbered variable, and where the name is missing.
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
    /// The content of the string.
    pub value: &'a str,
}

/// Whether samples are for numbered or named variables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// In the order of the numbers.
    Positional,
    /// Each with the name of its variable.
    Named,
}

/// How samples are nested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// As documented.
    Right,
    /// An array instead of an array in an array.
    Flat,
    /// A string instead of an array.
    Bare,
    /// An array in an array instead of an array.
    Nested,
    /// This number of arrays in an array instead of one.
    Lists(usize),
}

impl<'a> Sample<'a> {
    fn plain(node: &'a Node<'a>) -> Sample<'a> {
        Sample { name: None, value: Some(node), node }
    }
}

/// The most samples that are checked: far more than a template may have.
const MAX_SAMPLES: usize = 500;

/// The value of a key; null counts as absent.
pub(super) fn present<'a>(node: &'a Node<'a>, key: &str) -> Option<&'a Node<'a>> {
    node.get(key).filter(|it| it.value != Value::Null)
}

/// The samples in `example`; `None` where their structure is not known.
///
/// `is_nested` tells whether samples of numbered variables are in an array in an array.
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

/// Reads the samples of numbered variables.
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
        // A placeholder instead of an inner array may stand for the array.
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

/// Reads the samples of named variables.
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
