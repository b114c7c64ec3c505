//! The code blocks of Markdown and MDX.

use super::Embedded;

/// The texts in a Markdown text.
pub(super) fn extract(_text: &str) -> Vec<Embedded<'_>> {
    Vec::new()
}
