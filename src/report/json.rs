//! One JSON object for programs, by `schemas/output.schema.json`; changes to it only add keys.

use std::io::{self, Write};

use serde::Serialize;

use super::{Format, Reader, Report, Sources, Summary};
use crate::diagnostic::Diagnostic;
use crate::source::{LineIndex, Position, Span};

/// Version of the format; raised only when a key changes its meaning or goes.
const VERSION: u32 = 1;

pub(super) const FORMAT: Format = Format {
    name: "json",
    summary: "One JSON object",
    reader: Reader::Programs,
    new: |_| Box::new(Json { n_written: 0 }),
};

struct Json {
    /// The findings in the list so far.
    n_written: usize,
}

impl Report for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{{\n  \"version\": {VERSION},\n  \"diagnostics\": [")
    }

    fn file(&mut self, out: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()> {
        for diagnostic in sources.file.diagnostics {
            let entry = entry(sources, diagnostic);
            out.write_all(if self.n_written == 0 { b"\n    " } else { b",\n    " })?;
            out.write_all(nested(&entry, "\n    ")?.as_bytes())?;
            self.n_written += 1;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, summary: &Summary, n_omitted: usize) -> io::Result<()> {
        let counts = summary.counts;
        let totals = Totals {
            files: summary.n_files,
            bodies: summary.n_bodies,
            errors: counts.n_errors,
            warnings: counts.n_warnings,
            infos: counts.n_infos,
            hidden: counts.n_hidden,
            omitted: n_omitted,
        };
        let unread: Vec<Trouble<'_>> = summary
            .unreadable
            .iter()
            .map(|it| Trouble { file: &it.path, reason: &it.reason })
            .collect();
        let close = if self.n_written == 0 { "]" } else { "\n  ]" };
        let (unread, totals) = (nested(&unread, "\n  ")?, nested(&totals, "\n  ")?);
        writeln!(out, "{close},\n  \"unread\": {unread},\n  \"summary\": {totals}\n}}")
    }
}

/// A value with line breaks that indent it.
fn nested(value: &impl Serialize, line_break: &str) -> io::Result<String> {
    Ok(serde_json::to_string_pretty(value)?.replace('\n', line_break))
}

/// One finding.
#[derive(Serialize)]
pub(super) struct Entry<'a> {
    rule: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    url: &'a str,
    api_error: Option<ApiError>,
    file: &'a str,
    kind: Option<&'a str>,
    body: &'a str,
    pointer: &'a str,
    range: Range,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'a>>,
    fingerprint: String,
}

#[derive(Serialize)]
struct ApiError {
    code: u32,
    subcode: Option<u32>,
}

/// A part of a file.
#[derive(Serialize)]
pub(super) struct Range {
    start: Place,
    end: Place,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
    utf16_column: usize,
    offset: usize,
}

#[derive(Serialize)]
struct Related<'a> {
    file: &'a str,
    message: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Totals {
    files: usize,
    bodies: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
    hidden: usize,
    omitted: usize,
}

#[derive(Serialize)]
struct Trouble<'a> {
    file: &'a str,
    reason: &'a str,
}

/// A finding as the formats for programs have it.
pub(super) fn entry<'a>(sources: &Sources<'a>, diagnostic: &'a Diagnostic) -> Entry<'a> {
    let Sources { file, index, .. } = sources;
    let related = diagnostic.related.iter().filter_map(|it| {
        let (file, index) = sources.get(it.file)?;
        Some(Related { file, message: &it.message, range: range(index, it.span) })
    });
    Entry {
        rule: diagnostic.rule.id,
        severity: diagnostic.severity.name(),
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        url: &diagnostic.url,
        api_error: diagnostic.api_error.map(|it| ApiError { code: it.code, subcode: it.subcode }),
        file: file.path,
        kind: diagnostic.kind.map(crate::kind::RequestKind::name),
        body: &diagnostic.body,
        pointer: &diagnostic.pointer,
        range: range(index, diagnostic.span),
        related: related.collect(),
        fingerprint: diagnostic.fingerprint.to_string(),
    }
}

/// A span as the formats for programs have it.
pub(super) fn range(index: &LineIndex<'_>, span: Span) -> Range {
    Range { start: place(index.position(span.start)), end: place(index.position(span.end)) }
}

fn place(position: Position) -> Place {
    let Position { line, column, utf16_column, offset } = position;
    Place { line, column, utf16_column, offset }
}
