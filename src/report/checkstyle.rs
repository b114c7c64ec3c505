//! The XML format of Checkstyle, which many CI services and review tools read.

use std::io::{self, Write};

use super::Sources;
use super::reporter::{Format, Reader, Report, Summary, with_help};
use super::xml::Text;

pub(super) const FORMAT: Format = Format {
    name: "checkstyle",
    summary: "XML of Checkstyle; columns in code points",
    reader: Reader::Programs,
    new: |_| Box::new(Checkstyle),
};

struct Checkstyle;

impl Report for Checkstyle {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">")
    }

    fn file(&mut self, out: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()> {
        writeln!(out, "  <file name=\"{}\">", Text(sources.file.path))?;
        for diagnostic in sources.file.diagnostics {
            let start = sources.index.position(diagnostic.span.start);
            let (line, column, message) = (start.line, start.column, with_help(diagnostic));
            writeln!(
                out,
                "    <error line=\"{line}\" column=\"{column}\" severity=\"{}\" message=\"{}\" source=\"walint.{}\"/>",
                diagnostic.severity,
                Text(&message),
                diagnostic.rule.id
            )?;
        }
        writeln!(out, "  </file>")
    }

    fn end(&mut self, out: &mut dyn Write, summary: &Summary, _: usize) -> io::Result<()> {
        for it in &summary.unreadable {
            let (path, reason) = (Text(&it.path), Text(&it.reason));
            writeln!(out, "  <file name=\"{path}\">")?;
            writeln!(out, "    <exception>cannot read the file: {reason}</exception>\n  </file>")?;
        }
        writeln!(out, "</checkstyle>")
    }
}
