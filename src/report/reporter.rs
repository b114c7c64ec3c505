//! Writes the report of a run, file by file, in any format.
//!
//! A format is a `Report`: it receives each file with findings, in order, and the totals at the
//! end. A new format is a file with its struct and its `FORMAT`, and a line in [`FORMATS`].

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use super::cell::escape;
use super::statistics::RuleCount;
use super::{
    DocsUrl, File, Sources, checkstyle, concise, github, gitlab, human, json, json_lines, junit,
    rdjson, sarif,
};
use crate::diagnostic::Diagnostic;
use crate::extract;
use crate::fix::Applicability;
use crate::policy::{Counts, Shown};

/// The formats of `walint check`, in the order of its help.
pub static FORMATS: &[Format] = &[
    human::FORMAT,
    concise::FORMAT,
    json::FORMAT,
    json_lines::FORMAT,
    sarif::FORMAT,
    github::FORMAT,
    gitlab::FORMAT,
    junit::FORMAT,
    rdjson::FORMAT,
    checkstyle::FORMAT,
];

/// A format of `walint check`.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// The name on the command line.
    pub name: &'static str,
    /// What it prints, in one sentence, with the unit of its columns.
    pub summary: &'static str,
    /// Who reads it.
    pub reader: Reader,
    /// Creates an empty report.
    pub(super) new: fn(Style) -> Box<dyn Report>,
}

/// Who reads a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// People, who read only a screen or two of it.
    People,
    /// Programs, which read all of it.
    Programs,
}

impl Format {
    /// The format of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Format> {
        FORMATS.iter().find(|it| it.name == name).copied()
    }
}

/// A report in one format, with its state between files.
///
/// The methods are called in this order: `begin` once, `file` for each file with findings, `end`
/// once. The output must be valid in the format even without a file.
pub(super) trait Report {
    /// Writes what comes before all findings.
    fn begin(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// Whether it lists findings that the settings suppress, and those that the baseline hides.
    fn lists_hidden(&self) -> bool {
        false
    }

    /// Writes the findings of one file; there is at least one, shown or, where `lists_hidden`, hidden.
    fn file(&mut self, out: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()>;

    /// Writes what comes after all findings; `n_omitted` is the number of findings over the limit.
    fn end(&mut self, out: &mut dyn Write, summary: &Summary, n_omitted: usize) -> io::Result<()>;
}

/// How the human format is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a separate choice")]
pub struct Style {
    /// The number of cells in a line of the terminal.
    pub width: usize,
    /// Whether to use color.
    pub color: bool,
    /// Whether the terminal supports hyperlinks; if so, the id of a rule links to its page.
    pub links: bool,
    /// Whether to write the URL of the page of each finding.
    pub pages: bool,
    /// Whether to end with a summary line.
    pub summary: bool,
    /// Whether to write the numbers of findings by rule instead of the findings.
    pub statistics: bool,
}

impl Style {
    /// Plain text with a summary line, without color and links.
    #[must_use]
    pub fn plain(width: usize) -> Style {
        Style { width, color: false, links: false, pages: false, summary: true, statistics: false }
    }
}

/// The totals of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files read.
    pub n_files: usize,
    /// Bodies checked.
    pub n_bodies: usize,
    /// The number of files with bodies in each format.
    pub formats: BTreeMap<extract::Format, usize>,
    /// The findings in them.
    pub counts: Counts,
    /// How many of those that are shown have a fix.
    pub fixable: Fixable,
    /// What a baseline did; `None` without one.
    pub baseline: Option<BaselineTotals>,
    /// The numbers of findings by rule, most frequent first; `None` if nobody asked.
    pub statistics: Option<Vec<RuleCount>>,
    /// The files and folders that could not be read.
    pub unreadable: Vec<Unreadable>,
    /// A sentence about the files of kinds that are not checked; `None` if there are none.
    pub unchecked: Option<String>,
}

impl Summary {
    /// The formats with their numbers of files; empty if all files are JSON.
    pub(super) fn containers(&self) -> impl Iterator<Item = (extract::Format, usize)> {
        let is_json =
            |it: &extract::Format| matches!(it, extract::Format::Json | extract::Format::JsonLines);
        let has_others = !self.formats.keys().all(is_json);
        self.formats.iter().filter(move |_| has_others).map(|it| (*it.0, *it.1))
    }
}

/// How many of the findings that are shown have a fix.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fixable {
    /// Those that `--fix` fixes.
    pub n_safe: usize,
    /// Those that `--fix --unsafe-fixes` fixes in addition.
    pub n_unsafe: usize,
}

impl Fixable {
    /// Counts the findings of one more file.
    pub fn add(&mut self, diagnostics: &[Diagnostic]) {
        for fix in diagnostics.iter().filter_map(|it| it.fix.as_ref()) {
            match fix.applicability {
                Applicability::Safe => self.n_safe += 1,
                Applicability::Unsafe => self.n_unsafe += 1,
                Applicability::DisplayOnly => {}
            }
        }
    }
}

/// What a baseline did in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BaselineTotals {
    /// The findings that it hides.
    pub n_hidden: usize,
    /// Its entries that no longer occur.
    pub n_stale: usize,
}

/// A file or folder that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The path as it is shown, with forward slashes.
    pub path: String,
    /// Why, in a few words.
    pub reason: String,
}

/// Writes a report of any format, file by file, up to a number of findings.
pub struct Reporter<W> {
    out: W,
    report: Box<dyn Report>,
    docs: DocsUrl,
    /// Whether a baseline is in use.
    has_baseline: bool,
    /// The number of findings that can still be written.
    room: usize,
    /// The number of findings over the limit.
    n_omitted: usize,
}

impl<W: Write> Reporter<W> {
    /// Begins a report with a maximum number of findings. The report contains the number of the
    /// others.
    ///
    /// # Errors
    ///
    /// If `out` cannot be written to.
    pub fn new(mut out: W, format: Format, style: Style, limit: usize) -> io::Result<Reporter<W>> {
        let mut report = (format.new)(style);
        report.begin(&mut out)?;
        let docs = DocsUrl::default();
        Ok(Reporter { out, report, docs, has_baseline: false, room: limit, n_omitted: 0 })
    }

    /// Links findings to the pages about rules at another address.
    #[must_use]
    pub fn with_docs(self, docs: DocsUrl) -> Reporter<W> {
        Reporter { docs, ..self }
    }

    /// Says whether a baseline is in use, for formats that tell new findings from old ones.
    #[must_use]
    pub fn with_baseline(self, has_baseline: bool) -> Reporter<W> {
        Reporter { has_baseline, ..self }
    }

    /// Writes the findings of one file.
    ///
    /// # Errors
    ///
    /// If the output cannot be written to.
    pub fn file(&mut self, file: File<'_>) -> io::Result<()> {
        let n_shown = file.diagnostics.len().min(self.room);
        let (diagnostics, omitted) = file.diagnostics.split_at(n_shown);
        self.room -= n_shown;
        self.n_omitted += omitted.len();
        let is_hidden = |it: &Shown| !(it.suppressed.is_empty() && it.in_baseline.is_empty());
        let lists_hidden = self.report.lists_hidden() && file.shown.is_some_and(is_hidden);
        if diagnostics.is_empty() && !lists_hidden {
            return Ok(());
        }
        let file = File { diagnostics, ..file };
        let has_baseline = self.has_baseline;
        let sources = Sources { docs: &self.docs, has_baseline, ..Sources::new(file) };
        self.report.file(&mut self.out, &sources)
    }

    /// Ends the report, and returns what it was written to.
    ///
    /// # Errors
    ///
    /// If the output cannot be written to.
    pub fn finish(mut self, summary: &Summary) -> io::Result<W> {
        self.report.end(&mut self.out, summary, self.n_omitted)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

/// Writes the number of findings over the limit, for people.
pub(super) fn write_omitted(out: &mut dyn Write, n_omitted: usize) -> io::Result<()> {
    if n_omitted == 0 {
        return Ok(());
    }
    writeln!(out, "… and {} more; use `--max-findings 0` to show all", grouped(n_omitted))
}

/// What is wrong and what to do about it, in one line.
pub(super) fn with_help(diagnostic: &Diagnostic) -> String {
    let Diagnostic { message, help, .. } = diagnostic;
    match help {
        Some(help) => format!("{message}. Help: {help}"),
        None => message.clone(),
    }
}

/// A number with commas between its thousands.
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

/// A path as it is shown outside of JSON: on one line, without control characters.
///
/// A line that begins with `::` is a command to the runner of GitHub. A path can begin with it, and one
/// that ends before the line number can consist of a single colon.
#[must_use]
pub fn shown_path(path: &str) -> Cow<'_, str> {
    if path.trim_start().starts_with(':') {
        return Cow::Owned(escape(&format!("./{path}")).into_owned());
    }
    escape(path)
}
