//! Requests in `.http` and `.rest` files.

use super::{Embedded, Reference};

/// The texts in a file of requests.
pub(super) fn extract(_text: &str) -> Vec<Embedded<'_>> {
    Vec::new()
}

/// The files whose content a file of requests sends.
pub(super) fn references(_text: &str) -> Vec<Reference> {
    Vec::new()
}
