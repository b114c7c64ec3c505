//! One line for each finding: `path:line:column: severity[rule] message`.

use std::io::{self, Write};

use super::reporter::{Format, Reader, Report, Summary, shown_path, write_omitted};
use super::{Sources, escape};
use crate::diagnostic::Diagnostic;

pub(super) const FORMAT: Format = Format {
    name: "concise",
    summary: "One line for each finding",
    reader: Reader::People,
    new: |_| Box::new(Concise),
};

struct Concise;

impl Report for Concise {
    fn file(&mut self, out: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()> {
        let path = shown_path(sources.file.path);
        for Diagnostic { severity, rule, message, span, .. } in sources.file.diagnostics {
            let start = sources.index.position(span.start);
            let (line, column, message) = (start.line, start.column, escape(message));
            writeln!(out, "{path}:{line}:{column}: {severity}[{}] {message}", rule.id)?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, _: &Summary, n_omitted: usize) -> io::Result<()> {
        write_omitted(out, n_omitted)
    }
}
