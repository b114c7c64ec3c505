//! Requests of Bruno.

use super::Embedded;

/// The texts in a request of Bruno.
pub(super) fn extract(_text: &str) -> Vec<Embedded<'_>> {
    Vec::new()
}
