//! What several rules look up in a body.

use crate::json::{Node, is_word};

/// The `interactive` object of a message when it is of type `wanted`, in whatever letter case.
#[must_use]
pub fn interactive<'a>(root: &'a Node<'a>, wanted: &str) -> Option<&'a Node<'a>> {
    if !is_word(root.get("type"), "interactive") {
        return None;
    }
    root.get("interactive").filter(|it| is_word(it.get("type"), wanted))
}

/// The components that a message gives to its template; empty for a message of another type.
#[must_use]
pub fn components<'a>(root: &'a Node<'a>) -> &'a [Node<'a>] {
    if !is_word(root.get("type"), "template") {
        return &[];
    }
    root.at(&["template", "components"]).map_or(&[], Node::items)
}

/// The parameters of a component.
#[must_use]
pub fn parameters<'a>(component: &'a Node<'a>) -> &'a [Node<'a>] {
    component.get("parameters").map_or(&[], Node::items)
}
