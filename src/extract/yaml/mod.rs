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
    let is_wanted =
        |range| text.get(range).is_some_and(|it: &str| mentions_requests(it.as_bytes()));
    let plain = mask::Masked::none(text);
    let (trees, is_yaml) = tree::documents(&plain, is_wanted);
    if is_yaml {
        return texts(text, &plain, trees);
    }
    // Tags in quotes and blocks cause no errors, so they are masked only where they break YAML.
    let masked = mask::mask(text);
    if masked.tags.is_empty() {
        return texts(text, &plain, trees);
    }
    let (trees, _) = tree::documents(&masked, is_wanted);
    texts(text, &masked, trees)
}

fn texts(
    text: &str,
    masked: &mask::Masked<'_>,
    trees: Vec<tree::Tree<'_>>,
) -> Vec<Embedded<'static>> {
    let mut held = Vec::new();
    for tree in trees {
        walk::walk(write::Page { source: text, masked, tree: &tree }, &mut held);
    }
    held
}
