//! Commands to the runner of GitHub Actions, which shows each finding as an annotation next to its line.
//!
//! See <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::reporter::{Format, Reader, Report, Summary, with_help};
use super::{Sources, escape};
use crate::rule::Severity;
use crate::wording::count;

pub(super) const FORMAT: Format = Format {
    name: "github",
    summary: "Annotations of GitHub Actions; columns in code points",
    reader: Reader::Programs,
    new: |_| Box::new(Github),
};

struct Github;

impl Report for Github {
    fn file(&mut self, out: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()> {
        let file = property(sources.file.path);
        for diagnostic in sources.file.diagnostics {
            let command = match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "notice",
            };
            let start = sources.index.position(diagnostic.span.start);
            let end = sources.index.position(diagnostic.span.end);
            write!(out, "::{command} file={file},line={},endLine={}", start.line, end.line)?;
            // GitHub rejects columns if the lines differ.
            if start.line == end.line {
                write!(out, ",col={},endColumn={}", start.column, end.column)?;
            }
            let title = property(&format!("walint ({})", diagnostic.rule.id));
            writeln!(out, ",title={title}::{}", message(&with_help(diagnostic)))?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, summary: &Summary, n_omitted: usize) -> io::Result<()> {
        for it in &summary.unreadable {
            let (file, reason) = (property(&it.path), message(&it.reason));
            writeln!(out, "::error file={file},title=walint::cannot read the file: {reason}")?;
        }
        if n_omitted > 0 {
            let more = count(n_omitted, "more finding");
            writeln!(out, "::notice title=walint::{more}; use `--max-findings 0` to show all")?;
        }
        Ok(())
    }
}

/// A text as the value of a property.
fn property(text: &str) -> String {
    encoded(text, &['%', '\r', '\n', ':', ','])
}

/// A text as the message of a command.
fn message(text: &str) -> String {
    encoded(text, &['%', '\r', '\n'])
}

/// A text with some characters as the runner decodes them, and others that are invisible escaped.
fn encoded(text: &str, characters: &[char]) -> String {
    let mut encoded = String::with_capacity(text.len());
    for character in text.chars() {
        if characters.contains(&character) {
            let _ = write!(encoded, "%{:02X}", u32::from(character));
        } else {
            encoded.push(character);
        }
    }
    escape(&encoded).into_owned()
}
