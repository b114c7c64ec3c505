//! One line for each finding: the object that the JSON format has for it.

use std::io::{self, Write};

use super::entry::entry;
use super::reporter::{Format, Reader, Report, Summary};
use super::{Sources, command};

pub(super) const FORMAT: Format = Format {
    name: "json-lines",
    summary: "One line for each finding: its object in the JSON format",
    reader: Reader::Programs,
    new: |_| Box::new(JsonLines),
};

struct JsonLines;

impl Report for JsonLines {
    fn file(&mut self, out: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()> {
        for diagnostic in sources.file.diagnostics {
            let line = serde_json::to_string(&entry(sources, diagnostic))?;
            writeln!(out, "{}", command::escape_json(line))?;
        }
        Ok(())
    }

    fn end(&mut self, _: &mut dyn Write, _: &Summary, _: usize) -> io::Result<()> {
        Ok(())
    }
}
