//! The format for people: the problem, the source with the place marked, and help; then a summary.

use std::io::{self, Write};

use super::reporter::{
    BaselineTotals, Fixable, Format, Reader, Report, Style, Summary, write_omitted,
};
use super::{File, Sources, escape, pretty, statistics};
use crate::diagnostic::Diagnostic;
use crate::policy::Counts;
use crate::rule::Severity;
use crate::source::Span;
use crate::wording::{count, join};

pub(super) const FORMAT: Format = Format {
    name: "human",
    summary: "The problem, the source with the place marked, and help",
    reader: Reader::People,
    new: |style| Box::new(Human { style }),
};

struct Human {
    style: Style,
}

impl Report for Human {
    fn file(&mut self, out: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()> {
        if self.style.statistics {
            return Ok(());
        }
        sources.file.diagnostics.iter().try_for_each(|it| write(out, sources, it, self.style))
    }

    fn end(&mut self, out: &mut dyn Write, summary: &Summary, n_omitted: usize) -> io::Result<()> {
        match &summary.statistics {
            Some(counts) => statistics::write(out, counts)?,
            None => write_omitted(out, n_omitted)?,
        }
        if !self.style.summary {
            return Ok(());
        }
        write_summary(out, summary, self.style)?;
        summary.unchecked.iter().try_for_each(|it| writeln!(out, "{it}"))
    }
}

/// Draws one finding.
pub(super) fn write(
    out: &mut dyn Write,
    sources: &Sources<'_>,
    diagnostic: &Diagnostic,
    style: Style,
) -> io::Result<()> {
    let drawing = pretty::Drawing {
        severity: diagnostic.severity,
        heading: format!("{}[{}]", diagnostic.severity, diagnostic.rule.id),
        page: Some(&diagnostic.url),
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        span: diagnostic.span,
        label: diagnostic.label.as_deref(),
        related: &diagnostic.related,
    };
    pretty::draw(out, sources, &drawing, style)?;
    write_item(out, diagnostic)?;
    if let Some(error) = diagnostic.api_error {
        let subcode = error.subcode.map(|it| format!(", subcode {it}")).unwrap_or_default();
        writeln!(out, "  Meta: error {}{subcode}", error.code)?;
    }
    if style.pages {
        // A URL that is broken into two lines cannot be clicked.
        writeln!(out, "  page: {}", diagnostic.url)?;
    }
    writeln!(out)
}

/// Names the request in a collection, and how often it is there.
fn write_item(out: &mut dyn Write, diagnostic: &Diagnostic) -> io::Result<()> {
    let Some(container) = &diagnostic.container else { return Ok(()) };
    let copies = match container.copies {
        0 | 1 => String::new(),
        n => format!("{n} identical copies"),
    };
    let item = container.item.as_deref().map(escape).unwrap_or_default();
    match (item.is_empty(), copies.is_empty()) {
        (true, true) => Ok(()),
        (true, false) => writeln!(out, "  found in {copies}"),
        (false, true) => writeln!(out, "  request: {item}"),
        (false, false) => writeln!(out, "  request: {item} ({copies})"),
    }
}

/// Something wrong in a file that is not a body, such as a settings file.
#[derive(Debug, Clone, Copy)]
pub struct Problem<'a> {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: &'a str,
    /// What to do about it.
    pub help: Option<&'a str>,
    /// The place.
    pub span: Span,
}

/// Draws a problem like a finding.
///
/// # Errors
///
/// If `out` cannot be written to.
pub fn write_problem(
    out: &mut dyn Write,
    path: &str,
    text: &str,
    problem: &Problem<'_>,
    style: Style,
) -> io::Result<()> {
    let drawing = pretty::Drawing {
        severity: problem.severity,
        heading: problem.severity.to_string(),
        page: None,
        message: problem.message,
        help: problem.help,
        span: problem.span,
        label: None,
        related: &[],
    };
    pretty::draw(out, &Sources::new(File::new(path, text, &[])), &drawing, style)?;
    writeln!(out)
}

/// The line about what fixes can do.
fn write_fixable(out: &mut dyn Write, fixable: Fixable) -> io::Result<()> {
    let Fixable { n_safe, n_unsafe } = fixable;
    match (n_safe, n_unsafe) {
        (0, 0) => Ok(()),
        (0, n) => writeln!(out, "{n} fixable with --fix --unsafe-fixes"),
        (n, 0) => writeln!(out, "{n} fixable with --fix"),
        (n, more) => writeln!(out, "{n} fixable with --fix, {more} more with --unsafe-fixes"),
    }
}

/// The line at the end of a run.
fn write_summary(out: &mut dyn Write, summary: &Summary, style: Style) -> io::Result<()> {
    let &Summary { n_files, n_bodies, counts, .. } = summary;
    let Counts { n_errors, n_warnings, n_infos, n_hidden, n_suppressed, .. } = counts;
    let checked = format!("{} in {}", count(n_bodies, "body"), count(n_files, "file"));
    let found = [(n_errors, "error"), (n_warnings, "warning"), (n_infos, "info")];
    let found: Vec<String> =
        found.iter().filter(|it| it.0 > 0).map(|(n, name)| count(*n, name)).collect();
    let (color, text) = match (found.is_empty(), n_bodies) {
        (true, 0) => ("1;33", format!("no request bodies in {}", count(n_files, "file"))),
        (true, _) => ("1;32", format!("no problems in {checked}")),
        (false, _) => {
            (if n_errors > 0 { "1;31" } else { "1;33" }, format!("{}; {checked}", found.join(", ")))
        }
    };
    write!(out, "{}", style.paint(color, &text))?;
    if n_hidden > 0 {
        write!(out, "; {n_hidden} of lower severity hidden")?;
    }
    writeln!(out)?;
    let files: Vec<String> = summary.containers().map(|(it, n)| count(n, it.noun())).collect();
    if !files.is_empty() {
        pretty::write_wrapped(out, "found in ", &join(&files, "and"), style.width)?;
    }
    write_fixable(out, summary.fixable)?;
    if n_suppressed > 0 {
        writeln!(out, "{} suppressed", count(n_suppressed, "finding"))?;
    }
    let Some(BaselineTotals { n_hidden, n_stale }) = summary.baseline else { return Ok(()) };
    if n_hidden > 0 {
        writeln!(out, "{} hidden by the baseline", count(n_hidden, "finding"))?;
    }
    match n_stale {
        0 => Ok(()),
        1 => writeln!(out, "1 entry of the baseline no longer occurs"),
        n => writeln!(out, "{n} entries of the baseline no longer occur"),
    }
}
