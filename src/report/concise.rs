//! One line for each finding: `path:line:column: severity[rule] message`.

use std::io::{self, Write};

use crate::diagnostic::Diagnostic;
use crate::source::LineIndex;

pub(super) fn write(
    out: &mut impl Write,
    path: &str,
    index: &LineIndex<'_>,
    diagnostic: &Diagnostic,
) -> io::Result<()> {
    let start = index.position(diagnostic.span.start);
    let Diagnostic { severity, rule, message, .. } = diagnostic;
    let (path, message) = (super::shown_path(path), super::escape(message));
    writeln!(out, "{path}:{}:{}: {severity}[{}] {message}", start.line, start.column, rule.id)
}
