//! Bodies in scripts of PowerShell.

use crate::extract::{Embedded, Reference};

/// The bodies in a script of PowerShell.
pub(in crate::extract) fn extract(_text: &str) -> Vec<Embedded<'_>> {
    Vec::new()
}

/// The files whose content a script of PowerShell sends.
pub(in crate::extract) fn references(_text: &str) -> Vec<Reference> {
    Vec::new()
}
