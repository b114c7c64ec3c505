//! Files whose content a container sends.

use super::{Format, http, shell};
use crate::kind::Target;
use crate::source::Span;

/// A file whose content is the body of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The path as the container writes it, with every escape decoded and known variables replaced;
    /// what is not known is a placeholder.
    pub path: String,
    /// Where the path is in the container.
    pub span: Span,
    /// What the container says about the request.
    pub target: Target,
}

/// The files whose content a text of this format sends, in order.
///
/// Texts inside the text are not opened.
#[must_use]
pub fn references(text: &str, format: Format) -> Vec<Reference> {
    match format {
        Format::Shell => shell::references(text),
        Format::PowerShell => shell::references_powershell(text),
        Format::Http => http::references(text),
        _ => Vec::new(),
    }
}
