//! Findings in, bytes out: one file per format.
//!
//! A format is told of every file with findings, in order, and of the totals at the end.

#[cfg(feature = "cli")]
mod answer;
#[cfg(feature = "cli")]
mod cell;
#[cfg(feature = "cli")]
mod concise;
#[cfg(feature = "cli")]
mod excerpt;
mod json;
#[cfg(feature = "cli")]
mod pretty;

#[cfg(feature = "cli")]
use std::borrow::Cow;
#[cfg(feature = "cli")]
use std::io::{self, Write};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, FileId};
use crate::rule::Severity;
use crate::source::LineIndex;

#[cfg(feature = "cli")]
pub use answer::{AnswerFormat, Explanation, write_explanation};
#[cfg(feature = "cli")]
pub use cell::escape;
pub use json::to_values;

/// The formats of `walint check`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: the source with the place marked, and what to do.
    Human,
    /// For people and `grep`: one line each.
    Concise,
    /// For programs: one JSON object.
    Json,
}

/// How the human format is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a separate choice")]
pub struct Style {
    /// Cells in a line of the terminal.
    pub width: usize,
    /// Whether to use colour.
    pub color: bool,
    /// Whether the terminal knows hyperlinks: then the id of a rule is one, to its page.
    pub links: bool,
    /// Whether to write out the address of the page of each finding.
    pub pages: bool,
    /// Whether to close with a summary line.
    pub summary: bool,
}

impl Style {
    /// Plain text with a summary line, without colour and links.
    #[must_use]
    pub fn plain(width: usize) -> Style {
        Style { width, color: false, links: false, pages: false, summary: true }
    }
}

/// One file and what is to be shown of it.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// The path as it is shown, with forward slashes.
    pub path: &'a str,
    /// The text in which the spans hold.
    pub text: &'a str,
    /// The findings, in order.
    pub diagnostics: &'a [Diagnostic],
    /// The other files that they point to; what points to a file that is not among them is left
    /// out.
    pub others: &'a [Other],
}

/// A file that a finding in another file points to.
#[derive(Debug, Clone)]
pub struct Other {
    /// The number that the findings know it by.
    pub id: FileId,
    /// The path as it is shown, with forward slashes.
    pub path: String,
    /// The text in which the spans hold.
    pub text: Arc<str>,
}

/// Totals of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files read.
    pub n_files: usize,
    /// Bodies checked.
    pub n_bodies: usize,
    /// Errors shown.
    pub n_errors: usize,
    /// Warnings shown.
    pub n_warnings: usize,
    /// Infos shown.
    pub n_infos: usize,
    /// Findings below the severity that is shown.
    pub n_hidden: usize,
}

impl Summary {
    /// Counts findings that are shown.
    pub fn count(&mut self, diagnostics: &[Diagnostic]) {
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => self.n_errors += 1,
                Severity::Warning => self.n_warnings += 1,
                Severity::Info => self.n_infos += 1,
            }
        }
    }
}

/// A file or folder that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The path as it is shown, with forward slashes.
    pub path: String,
    /// Why, in a few words.
    pub reason: String,
}

/// Writes a report, file by file.
#[cfg(feature = "cli")]
#[derive(Debug)]
pub struct Reporter<W> {
    out: W,
    format: Format,
    style: Style,
    /// The most findings that are written.
    limit: usize,
    n_written: usize,
    /// Findings beyond the limit.
    n_omitted: usize,
}

#[cfg(feature = "cli")]
impl<W: Write> Reporter<W> {
    /// Begins a report.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written to.
    pub fn new(mut out: W, format: Format, style: Style) -> io::Result<Reporter<W>> {
        if format == Format::Json {
            json::begin(&mut out)?;
        }
        Ok(Reporter { out, format, style, limit: usize::MAX, n_written: 0, n_omitted: 0 })
    }

    /// Sets the maximum number of findings to write; the number of others is reported.
    #[must_use]
    pub fn limit(self, n_findings: usize) -> Reporter<W> {
        Reporter { limit: n_findings, ..self }
    }

    /// Writes the findings of one file.
    ///
    /// # Errors
    ///
    /// When the output cannot be written to.
    pub fn file(&mut self, file: File<'_>) -> io::Result<()> {
        let room = self.limit - self.n_written;
        let (shown, omitted) = file.diagnostics.split_at(room.min(file.diagnostics.len()));
        self.n_omitted += omitted.len();
        if shown.is_empty() {
            return Ok(());
        }
        let index = LineIndex::new(file.text);
        let others: Vec<LineIndex<'_>> =
            file.others.iter().map(|it| LineIndex::new(&it.text)).collect();
        let sources = Sources { file, index: &index, others: &others };
        let mut fingerprints = json::Fingerprints::default();
        for diagnostic in shown {
            let out = &mut self.out;
            match self.format {
                Format::Human => pretty::write(out, sources, diagnostic, self.style)?,
                Format::Concise => concise::write(out, file.path, &index, diagnostic)?,
                Format::Json => {
                    let is_first = self.n_written == 0;
                    json::write(out, sources, diagnostic, &mut fingerprints, is_first)?;
                }
            }
            self.n_written += 1;
        }
        Ok(())
    }

    /// Ends the report with its totals; the formats for people leave it to others to tell what could
    /// not be read.
    ///
    /// # Errors
    ///
    /// When the output cannot be written to.
    pub fn finish(mut self, summary: Summary, unread: &[Unreadable]) -> io::Result<()> {
        let out = &mut self.out;
        if self.format != Format::Json && self.n_omitted > 0 {
            let n = grouped(self.n_omitted);
            writeln!(out, "… and {n} more; --max-findings 0 shows all")?;
        }
        match self.format {
            Format::Human if self.style.summary => pretty::write_summary(out, summary, self.style)?,
            Format::Human | Format::Concise => {}
            Format::Json => json::end(out, self.n_written, self.n_omitted, summary, unread)?,
        }
        self.out.flush()
    }
}

/// A number with commas between its thousands.
#[cfg(feature = "cli")]
fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A path as it is shown outside of JSON: on one line, without anything that reaches the terminal.
///
/// A line that begins with `::` is a command to the runner of GitHub, and a path can begin so.
#[cfg(feature = "cli")]
#[must_use]
pub fn shown_path(path: &str) -> Cow<'_, str> {
    let escaped = escape(path);
    if escaped.starts_with("::") { Cow::Owned(format!("./{escaped}")) } else { escaped }
}

/// A file and those that its findings point to, with their lines.
#[derive(Clone, Copy)]
struct Sources<'a> {
    file: File<'a>,
    index: &'a LineIndex<'a>,
    others: &'a [LineIndex<'a>],
}

impl<'a> Sources<'a> {
    /// A file whose findings point to no other.
    #[cfg(feature = "cli")]
    fn alone(file: File<'a>, index: &'a LineIndex<'a>) -> Sources<'a> {
        Sources { file, index, others: &[] }
    }

    /// The path and the lines of a file, or of the file itself; `None` when it is not at hand.
    fn get(&self, id: Option<FileId>) -> Option<(&'a str, &'a str, &'a LineIndex<'a>)> {
        let Some(id) = id else { return Some((self.file.path, self.file.text, self.index)) };
        let n = self.file.others.iter().position(|it| it.id == id)?;
        let Other { path, text, .. } = &self.file.others[n];
        Some((path, text, &self.others[n]))
    }
}
