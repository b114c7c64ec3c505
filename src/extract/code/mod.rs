//! Bodies that are literals of a program.

use super::{Embedded, Format};

/// The bodies in a program.
pub(super) fn extract(_text: &str, _format: Format) -> Vec<Embedded<'_>> {
    Vec::new()
}
