//! SARIF 2.1.0, which code scanning services and editors read.
//!
//! See <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>. No text of the file is in the
//! report, because bodies contain tokens and phone numbers.

use std::io::{self, Write};
use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use super::Sources;
use super::list::{List, nested};
use super::reporter::{Format, Reader, Report, Summary, with_help};
use crate::diagnostic::Diagnostic;
use crate::fix::{Applicability, Edit, Fix};
use crate::rule::{RuleMeta, Severity};
use crate::source::{LineIndex, Span};
use crate::wording::count;

pub(super) const FORMAT: Format = Format {
    name: "sarif",
    summary: "SARIF 2.1.0; columns in code points",
    reader: Reader::Programs,
    new: |_| Box::new(Sarif { results: List::new("\n      "), rules: Vec::new() }),
};

struct Sarif {
    results: List,
    /// The rules of the results so far, in the order of their first result.
    rules: Vec<Rule>,
}

/// A message, a description or a help.
#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'a str,
    version: &'a str,
    semantic_version: &'a str,
    information_uri: &'a str,
    rules: &'a [Rule],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    name: String,
    short_description: Message,
    full_description: Message,
    help_uri: String,
    help: Help,
    default_configuration: Configuration,
    properties: RuleProperties,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct RuleProperties {
    /// Meta's page.
    url: &'static str,
    category: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Message,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'a str,
    message: Message,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixes: Option<[Repair<'a>; 1]>,
    partial_fingerprints: Fingerprints,
    /// A result without this key would be one of which nobody knows whether it is suppressed.
    suppressions: Vec<Suppression<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline_state: Option<&'a str>,
    properties: Properties<'a>,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "walint/v1")]
    v1: String,
}

#[derive(Serialize)]
struct Suppression<'a> {
    kind: &'a str,
    justification: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Properties<'a> {
    /// Meta's page about this finding.
    url: &'a str,
    body: &'a str,
    pointer: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    api_error: Option<ApiError>,
}

#[derive(Serialize)]
struct ApiError {
    code: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    subcode: Option<u32>,
}

#[derive(Serialize)]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    #[serde(rename = "physicalLocation")]
    place: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// What SARIF calls a fix.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Repair<'a> {
    description: Message,
    artifact_changes: [Change<'a>; 1],
    properties: RepairProperties<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'a> {
    artifact_location: ArtifactLocation,
    replacements: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region,
    #[serde(skip_serializing_if = "Option::is_none")]
    inserted_content: Option<Content<'a>>,
}

#[derive(Serialize)]
struct Content<'a> {
    text: &'a str,
}

#[derive(Serialize)]
struct RepairProperties<'a> {
    applicability: &'a str,
}

impl Report for Sarif {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        // The columns of walint begin after a lone carriage return, too.
        out.write_all(
            br#"{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "columnKind": "unicodeCodePoints",
      "newlineSequences": ["\r\n", "\n", "\r"],
      "results": ["#,
        )
    }

    fn lists_hidden(&self) -> bool {
        true
    }

    fn file(&mut self, out: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()> {
        let state = sources.has_baseline.then_some("new");
        let mut found: Vec<(&Diagnostic, Vec<Suppression<'_>>, Option<&str>)> = Vec::new();
        found.extend(sources.file.diagnostics.iter().map(|it| (it, Vec::new(), state)));
        if let Some(hidden) = sources.file.shown {
            for it in &hidden.suppressed {
                let suppression = Suppression {
                    kind: if it.is_in_source { "inSource" } else { "external" },
                    justification: &it.reason,
                };
                found.push((&it.diagnostic, vec![suppression], state));
            }
            let state = Some("unchanged");
            found.extend(hidden.in_baseline.iter().map(|it| (it, Vec::new(), state)));
        }
        found.sort_by_key(|it| it.0.span);
        for (diagnostic, suppressions, baseline_state) in found {
            let rule_index = self.rule_index(sources, diagnostic.rule);
            let finding = finding(sources, diagnostic, rule_index);
            let finding = Finding { suppressions, baseline_state, ..finding };
            self.results.push(out, &finding)?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, summary: &Summary, n_omitted: usize) -> io::Result<()> {
        self.results.close(out)?;
        let tool = Tool {
            driver: Driver {
                name: env!("CARGO_PKG_NAME"),
                version: env!("CARGO_PKG_VERSION"),
                semantic_version: env!("CARGO_PKG_VERSION"),
                information_uri: env!("CARGO_PKG_REPOSITORY"),
                rules: &self.rules,
            },
        };
        let unreadable = summary.unreadable.iter().map(|it| Notification {
            level: "error",
            message: sentence(&format!("cannot read the file: {}", it.reason)),
            locations: vec![location(&it.path, None, None)],
        });
        let more = count(n_omitted, "more finding");
        let omitted = (n_omitted > 0).then(|| Notification {
            level: "warning",
            message: sentence(&format!("{more}; use `--max-findings 0` to show all")),
            locations: Vec::new(),
        });
        let invocation = Invocation {
            execution_successful: summary.unreadable.is_empty(),
            tool_execution_notifications: unreadable.chain(omitted).collect(),
        };
        let (tool, invocations) = (nested(&tool, "\n      ")?, nested(&[invocation], "\n      ")?);
        write!(out, ",\n      \"tool\": {tool},\n      \"invocations\": {invocations}\n")?;
        writeln!(out, "    }}\n  ]\n}}")
    }
}

impl Sarif {
    /// The place of a rule in the list, to which it is added if it is new.
    fn rule_index(&mut self, sources: &Sources<'_>, meta: &'static RuleMeta) -> usize {
        if let Some(known) = self.rules.iter().position(|it| it.id == meta.id) {
            return known;
        }
        let docs = sources.docs.of(meta.id);
        let text = prose(meta.docs);
        let markdown = format!("{text}\n\n[Documentation]({docs}), [Meta's page]({})", meta.page);
        self.rules.push(Rule {
            id: meta.id,
            name: camel_case(meta.id),
            short_description: sentence(&meta.summary()),
            full_description: Message { text: text.clone() },
            help_uri: docs,
            help: Help { text, markdown },
            default_configuration: Configuration { level: level(meta.severity) },
            properties: RuleProperties { url: meta.page, category: meta.category.name() },
        });
        self.rules.len() - 1
    }
}

fn finding<'a>(
    sources: &Sources<'a>,
    diagnostic: &'a Diagnostic,
    rule_index: usize,
) -> Finding<'a> {
    let Sources { file, index, .. } = sources;
    let related = diagnostic.related.iter().filter_map(|it| {
        let (path, index) = sources.get(it.file)?;
        Some((path, region(index, it.span), sentence(&it.message)))
    });
    let related = related.enumerate().map(|(n, (path, region, message))| Location {
        id: Some(n + 1),
        ..location(path, Some(region), Some(message))
    });
    let fix = diagnostic.fix.as_ref();
    let is_shown = |it: &&Fix| it.applicability != Applicability::DisplayOnly && !it.quotes_body;
    let fix = fix.filter(is_shown);
    Finding {
        rule_id: diagnostic.rule.id,
        rule_index,
        level: level(diagnostic.severity),
        message: sentence(&with_help(diagnostic)),
        locations: [location(file.path, Some(region(index, diagnostic.span)), None)],
        related_locations: related.collect(),
        fixes: fix.map(|it| [repair(file.path, index, it)]),
        partial_fingerprints: Fingerprints { v1: diagnostic.fingerprint.to_string() },
        suppressions: Vec::new(),
        baseline_state: None,
        properties: Properties {
            url: &diagnostic.url,
            body: &diagnostic.body,
            pointer: &diagnostic.pointer,
            api_error: diagnostic
                .api_error
                .map(|it| ApiError { code: it.code, subcode: it.subcode }),
        },
    }
}

fn repair<'a>(path: &str, index: &LineIndex<'_>, fix: &'a Fix) -> Repair<'a> {
    let description = match fix.applicability {
        Applicability::Safe => sentence(&fix.title),
        Applicability::Unsafe | Applicability::DisplayOnly => {
            sentence(&format!("{} (unsafe: look at the result)", fix.title))
        }
    };
    let replacement = |it: &'a Edit| Replacement {
        deleted_region: region(index, it.span),
        inserted_content: Some(Content { text: &it.text }).filter(|it| !it.text.is_empty()),
    };
    Repair {
        description,
        artifact_changes: [Change {
            artifact_location: ArtifactLocation { uri: uri(path) },
            replacements: fix.edits.iter().map(replacement).collect(),
        }],
        properties: RepairProperties { applicability: fix.applicability.name() },
    }
}

fn location(path: &str, region: Option<Region>, message: Option<Message>) -> Location {
    let artifact_location = ArtifactLocation { uri: uri(path) };
    let place = PhysicalLocation { artifact_location, region };
    Location { id: None, place, message }
}

fn region(index: &LineIndex<'_>, span: Span) -> Region {
    let (start, end) = (index.position(span.start), index.position(span.end));
    Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A path as a URI; one that is relative to the working folder stays relative.
fn uri(path: &str) -> String {
    const KEPT: AsciiSet =
        NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    let scheme = match (Path::new(path).is_absolute(), path.starts_with('/')) {
        (false, _) => "",
        (true, true) => "file://",
        // The drive of a path on Windows.
        (true, false) => "file:///",
    };
    format!("{scheme}{}", utf8_percent_encode(path, &KEPT))
}

/// A text as a sentence, with a full stop.
fn sentence(text: &str) -> Message {
    // Readers show `[a](1)` as a link, and what walint quotes is not one.
    let mut text = text.replace("](", "] (");
    if !text.ends_with(['.', '?']) {
        text.push('.');
    }
    Message { text }
}

/// The documentation of a rule before its first example, one line for each paragraph.
fn prose(docs: &str) -> String {
    let before = docs.split("```").next().unwrap_or_default();
    let line = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
    let paragraphs = before.split("\n\n").map(line);
    paragraphs.filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// The id of a rule as the name of a class: `EmptyFile` for `empty-file`.
fn camel_case(id: &str) -> String {
    let mut name = String::with_capacity(id.len());
    for word in id.split('-') {
        let (first, rest) = word.split_at(1.min(word.len()));
        name.push_str(&first.to_ascii_uppercase());
        name.push_str(rest);
    }
    name
}
