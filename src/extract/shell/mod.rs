//! Bodies in the commands of scripts.

use super::Embedded;

/// The bodies in a script of a POSIX shell.
pub(super) fn extract(_text: &str) -> Vec<Embedded<'_>> {
    Vec::new()
}

/// The bodies in a script of PowerShell.
pub(super) fn extract_powershell(_text: &str) -> Vec<Embedded<'_>> {
    Vec::new()
}
