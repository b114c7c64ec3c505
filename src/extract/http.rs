//! Requests in `.http` and `.rest` files.

use super::Embedded;

/// The texts in a file of requests.
pub(super) fn extract(_text: &str) -> Vec<Embedded<'_>> {
    Vec::new()
}
