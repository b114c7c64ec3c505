//! What several rules look up in a body.

use crate::json::{Node, is_word};
use crate::kind::content_keys;

/// The `interactive` object of a message when it is of type `wanted`, in whatever letter case.
#[must_use]
pub fn interactive<'a>(root: &'a Node<'a>, wanted: &str) -> Option<&'a Node<'a>> {
    if !is_word(root.get("type"), "interactive") {
        return None;
    }
    root.get("interactive").filter(|it| is_word(it.get("type"), wanted))
}

/// Tells whether a body with a `status` is a read receipt; a message may have one by mistake.
///
/// The schema has the same condition under the name `isReadReceipt`.
#[must_use]
pub fn is_read_receipt(root: &Node<'_>) -> bool {
    let has = |key: &str| root.get(key).is_some();
    if !has("status") {
        return false;
    }
    let is_addressed = has("to") || has("recipient");
    let has_content = content_keys().any(has);
    let is_message = if has("message_id") {
        is_addressed && has_content
    } else {
        has_content || (is_addressed && has("type"))
    };
    !is_message
}

/// The components that a message gives to its template; empty for a message of another type.
#[must_use]
pub fn components<'a>(root: &'a Node<'a>) -> &'a [Node<'a>] {
    if !is_word(root.get("type"), "template") {
        return &[];
    }
    root.at(&["template", "components"]).map_or(&[], Node::items)
}

/// The components for the call buttons of the template that a message sends.
pub fn call_buttons<'a>(root: &'a Node<'a>) -> impl Iterator<Item = &'a Node<'a>> {
    components(root)
        .iter()
        .filter(|it| is_word(it.get("type"), "button") && is_word(it.get("sub_type"), "voice_call"))
}

/// The parameters of a component.
#[must_use]
pub fn parameters<'a>(component: &'a Node<'a>) -> &'a [Node<'a>] {
    component.get("parameters").map_or(&[], Node::items)
}
