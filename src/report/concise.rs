//! One line for each finding: `path:line:column: severity[rule] message`, with columns in code points.

use std::io::{self, Write};

use super::reporter::{Format, Reader, Report, Summary, shown_path, write_omitted};
use super::{Sources, escape, statistics};
use crate::diagnostic::Diagnostic;

pub(super) const FORMAT: Format = Format {
    name: "concise",
    summary: "One line for each finding; columns in code points",
    reader: Reader::People,
    new: |style| Box::new(Concise { is_table: style.statistics }),
};

struct Concise {
    /// Whether the numbers by rule are written instead of the findings.
    is_table: bool,
}

impl Report for Concise {
    fn file(&mut self, out: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()> {
        if self.is_table {
            return Ok(());
        }
        let path = shown_path(sources.file.path);
        for Diagnostic { severity, rule, message, span, .. } in sources.file.diagnostics {
            let start = sources.index.position(span.start);
            let (line, column, message) = (start.line, start.column, escape(message));
            writeln!(out, "{path}:{line}:{column}: {severity}[{}] {message}", rule.id)?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, summary: &Summary, n_omitted: usize) -> io::Result<()> {
        match &summary.statistics {
            Some(counts) => statistics::write(out, counts),
            None => write_omitted(out, n_omitted),
        }
    }
}
