//! One finding as a JSON value, which follows `schemas/output.schema.json`.

use serde::Serialize;

use super::{File, Sources};
use crate::diagnostic::Diagnostic;
use crate::fix;
use crate::page;
use crate::source::{LineIndex, Position, Span};

/// One finding.
#[derive(Serialize)]
pub(super) struct Entry<'a> {
    rule: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    url: &'a str,
    page_date: &'a str,
    docs: String,
    api_error: Option<ApiError>,
    file: &'a str,
    kind: Option<&'a str>,
    body: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    identity: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container: Option<Container<'a>>,
    pointer: &'a str,
    range: Range,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Fix<'a>>,
    fingerprint: String,
}

#[derive(Serialize)]
struct Container<'a> {
    format: &'a str,
    item: Option<&'a str>,
    copies: usize,
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

/// A finding in the form of the formats for programs.
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
        page_date: page::date(&diagnostic.url),
        docs: sources.docs.of(diagnostic.rule.id),
        api_error: diagnostic.api_error.map(|it| ApiError { code: it.code, subcode: it.subcode }),
        file: file.path,
        kind: diagnostic.kind.map(crate::kind::RequestKind::name),
        body: &diagnostic.body,
        identity: diagnostic.identity.as_deref(),
        container: diagnostic.container.as_deref().map(|it| Container {
            format: it.format,
            item: it.item.as_deref(),
            copies: it.copies,
        }),
        pointer: &diagnostic.pointer,
        range: range(index, diagnostic.span),
        related: related.collect(),
        fix: diagnostic.fix.as_ref().map(|it| Fix {
            title: &it.title,
            applicability: it.applicability.name(),
            edits: it.edits.iter().map(|it| edit(index, it)).collect(),
        }),
        fingerprint: diagnostic.fingerprint.to_string(),
    }
}

fn edit<'a>(index: &LineIndex<'_>, edit: &'a fix::Edit) -> Edit<'a> {
    Edit { range: range(index, edit.span), text: &edit.text }
}

/// A span in the form of the formats for programs.
pub(super) fn range(index: &LineIndex<'_>, span: Span) -> Range {
    Range { start: place(index.position(span.start)), end: place(index.position(span.end)) }
}

fn place(position: Position) -> Place {
    let Position { line, column, utf16_column, offset } = position;
    Place { line, column, utf16_column, offset }
}

/// The findings of a file as entries of `diagnostics`.
#[must_use]
pub fn to_values(file: File<'_>) -> Vec<serde_json::Value> {
    let sources = Sources::new(file);
    let value = |it| serde_json::to_value(entry(&sources, it)).expect("keys are strings");
    file.diagnostics.iter().map(value).collect()
}
