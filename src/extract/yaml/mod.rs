//! Bodies in YAML.
//!
//! A mapping is written as the JSON that it means. A scalar can hold a body in JSON, or commands that
//! send one. Where a mapping has a URL, as in recordings, collections and playbooks, it decides what
//! its body is. A description of an API is read for the examples of its requests only.

mod mask;
mod openapi;
mod scalar;
mod tree;
mod walk;
mod write;

use super::{Embedded, mentions_requests};

/// The texts in a YAML text.
pub(super) fn extract(text: &str) -> Vec<Embedded<'static>> {
    let masked = mask::mask(text);
    let is_wanted =
        |range| text.get(range).is_some_and(|it: &str| mentions_requests(it.as_bytes()));
    let mut held = Vec::new();
    for tree in tree::documents(&masked, is_wanted) {
        walk::walk(write::Page { source: text, masked: &masked, tree: &tree }, &mut held);
    }
    held
}
