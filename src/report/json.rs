//! One JSON object for programs, by `schemas/output.schema.json`; changes to it only add keys.

use std::collections::HashMap;
use std::io::{self, Write};

use serde::Serialize;

use super::{File, Sources, Summary, Unreadable};
use crate::diagnostic::Diagnostic;
use crate::fix;
use crate::source::{LineIndex, Position, Span};

/// Version of the format; raised only when a key changes its meaning or goes.
const VERSION: u32 = 1;

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
    pointer: &'a str,
    range: Range,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Fix<'a>>,
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
struct Fix<'a> {
    title: &'a str,
    applicability: &'a str,
    edits: Vec<Edit<'a>>,
}

#[derive(Serialize)]
struct Edit<'a> {
    range: Range,
    text: &'a str,
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

/// How often a finding that looks the same has been written for one file.
#[derive(Debug, Default)]
pub(super) struct Fingerprints(HashMap<u64, usize>);

pub(super) fn begin(out: &mut impl Write) -> io::Result<()> {
    write!(out, "{{\n  \"version\": {VERSION},\n  \"diagnostics\": [")
}

pub(super) fn write(
    out: &mut impl Write,
    sources: Sources<'_>,
    diagnostic: &Diagnostic,
    fingerprints: &mut Fingerprints,
    is_first: bool,
) -> io::Result<()> {
    let entry = entry(sources, diagnostic, fingerprints);
    out.write_all(if is_first { b"\n    " } else { b",\n    " })?;
    let text = serde_json::to_string_pretty(&entry)?;
    out.write_all(text.replace('\n', "\n    ").as_bytes())
}

/// A finding as the formats for programs have it.
pub(super) fn entry<'a>(
    sources: Sources<'a>,
    diagnostic: &'a Diagnostic,
    fingerprints: &mut Fingerprints,
) -> Entry<'a> {
    let Sources { file: File { path, .. }, index, .. } = sources;
    let related = diagnostic.related.iter().filter_map(|it| {
        let (file, _, index) = sources.get(it.file)?;
        Some(Related { file, message: &it.message, range: range(index, it.span) })
    });
    Entry {
        rule: diagnostic.rule.id,
        severity: diagnostic.severity.name(),
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        url: &diagnostic.url,
        api_error: diagnostic.api_error.map(|it| ApiError { code: it.code, subcode: it.subcode }),
        file: path,
        kind: diagnostic.kind.map(crate::kind::RequestKind::name),
        pointer: &diagnostic.pointer,
        range: range(index, diagnostic.span),
        related: related.collect(),
        fix: diagnostic.fix.as_ref().map(|it| Fix {
            title: &it.title,
            applicability: it.applicability.name(),
            edits: it.edits.iter().map(|it| edit(index, it)).collect(),
        }),
        fingerprint: fingerprints.next(path, diagnostic),
    }
}

pub(super) fn end(
    out: &mut impl Write,
    n_written: usize,
    n_omitted: usize,
    summary: Summary,
    unread: &[Unreadable],
) -> io::Result<()> {
    let totals = Totals {
        files: summary.n_files,
        bodies: summary.n_bodies,
        errors: summary.n_errors,
        warnings: summary.n_warnings,
        infos: summary.n_infos,
        hidden: summary.n_hidden,
        omitted: n_omitted,
    };
    let unread: Vec<Trouble<'_>> =
        unread.iter().map(|it| Trouble { file: &it.path, reason: &it.reason }).collect();
    let unread = serde_json::to_string_pretty(&unread)?.replace('\n', "\n  ");
    let text = serde_json::to_string_pretty(&totals)?.replace('\n', "\n  ");
    let close = if n_written == 0 { "]" } else { "\n  ]" };
    writeln!(out, "{close},\n  \"unread\": {unread},\n  \"summary\": {text}\n}}")
}

fn edit<'a>(index: &LineIndex<'_>, edit: &'a fix::Edit) -> Edit<'a> {
    Edit { range: range(index, edit.span), text: &edit.text }
}

/// A span as the formats for programs have it.
pub(super) fn range(index: &LineIndex<'_>, span: Span) -> Range {
    Range { start: place(index.position(span.start)), end: place(index.position(span.end)) }
}

fn place(position: Position) -> Place {
    let Position { line, column, utf16_column, offset } = position;
    Place { line, column, utf16_column, offset }
}

impl Fingerprints {
    /// A name for the finding that stays when lines above it move.
    ///
    /// 64 bits of FNV-1a over rule, file, pointer and the number of equal ones before it.
    fn next(&mut self, path: &str, diagnostic: &Diagnostic) -> String {
        let parts = [diagnostic.rule.id, path, &diagnostic.pointer];
        let base = hash(parts.iter().flat_map(|it| it.bytes().chain([0])));
        let n = self.0.entry(base).or_default();
        *n += 1;
        format!("{:016x}", hash(base.to_le_bytes().into_iter().chain(n.to_le_bytes())))
    }
}

fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
