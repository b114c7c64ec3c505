//! The Reviewdog Diagnostic Format: one JSON object.
//!
//! Columns count bytes of UTF-8 from 1, and ends are exclusive.
//! See <https://github.com/reviewdog/reviewdog/tree/master/proto/rdf>.

use std::io::{self, Write};

use serde::Serialize;

use super::Sources;
use super::list::{List, nested};
use super::reporter::{Format, Reader, Report, Summary, with_help};
use crate::diagnostic::Diagnostic;
use crate::fix::{Applicability, Fix};
use crate::rule::Severity;
use crate::source::{LineIndex, Span};

pub(super) const FORMAT: Format = Format {
    name: "rdjson",
    summary: "Reviewdog Diagnostic Format; columns in bytes",
    reader: Reader::Programs,
    new: |_| Box::new(Rdjson { list: List::new("\n  ") }),
};

struct Rdjson {
    list: List,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
    url: &'static str,
}

#[derive(Serialize)]
struct Entry<'a> {
    message: String,
    location: Location<'a>,
    severity: &'a str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
    url: String,
}

#[derive(Serialize)]
struct Suggestion {
    range: Range,
    text: String,
}

impl Report for Rdjson {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let source = Source { name: env!("CARGO_PKG_NAME"), url: env!("CARGO_PKG_REPOSITORY") };
        let source = nested(&source, "\n  ")?;
        write!(out, "{{\n  \"source\": {source},\n  \"diagnostics\": [")
    }

    fn file(&mut self, out: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()> {
        for diagnostic in sources.file.diagnostics {
            self.list.push(out, &entry(sources, diagnostic))?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, _: &Summary, _: usize) -> io::Result<()> {
        self.list.close(out)?;
        writeln!(out, "\n}}")
    }
}

fn entry<'a>(sources: &Sources<'a>, diagnostic: &Diagnostic) -> Entry<'a> {
    let index = &sources.index;
    let suggestion = diagnostic.fix.as_ref().and_then(|it| suggestion(index, it));
    Entry {
        message: with_help(diagnostic),
        location: Location { path: sources.file.path, range: range(index, diagnostic.span) },
        severity: match diagnostic.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Info => "INFO",
        },
        code: Code { value: diagnostic.rule.id, url: sources.docs.of(diagnostic.rule.id) },
        suggestions: suggestion.into_iter().collect(),
    }
}

/// A fix as one suggestion, because reviewdog offers each suggestion separately. The text between its
/// edits is a part of it.
fn suggestion(index: &LineIndex<'_>, fix: &Fix) -> Option<Suggestion> {
    let (first, last) = (fix.edits.first()?, fix.edits.last()?);
    if fix.applicability == Applicability::DisplayOnly {
        return None;
    }
    let mut text = String::new();
    let mut end = first.span.start;
    for edit in &fix.edits {
        text.push_str(index.text().get(Span { start: end, end: edit.span.start }.range())?);
        text.push_str(&edit.text);
        end = edit.span.end;
    }
    let span = Span { start: first.span.start, end: last.span.end };
    Some(Suggestion { range: range(index, span), text })
}

fn range(index: &LineIndex<'_>, span: Span) -> Range {
    Range { start: position(index, span.start), end: position(index, span.end) }
}

fn position(index: &LineIndex<'_>, offset: u32) -> Position {
    let position = index.position(offset);
    // Reviewdog counts the bytes of a byte order mark.
    let start = if position.line == 1 { 0 } else { index.line(position.line).start };
    Position { line: position.line, column: position.offset - start + 1 }
}
