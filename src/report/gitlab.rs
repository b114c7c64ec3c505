//! The format of GitLab's Code Quality reports.
//!
//! See <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>.

use std::collections::HashSet;
use std::io::{self, Write};

use serde::Serialize;

use super::Sources;
use super::list::List;
use super::reporter::{Format, Reader, Report, Summary, with_help};
use crate::diagnostic::Diagnostic;
use crate::fingerprint::Fingerprint;
use crate::rule::Severity;
use crate::source;

pub(super) const FORMAT: Format = Format {
    name: "gitlab",
    summary: "Code Quality report of GitLab; columns in code points",
    reader: Reader::Programs,
    new: |_| Box::new(Gitlab { list: List::new("\n"), written: HashSet::new() }),
};

struct Gitlab {
    list: List,
    /// The fingerprints so far: GitLab shows only one of several findings with the same one.
    written: HashSet<Fingerprint>,
}

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'a str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
    positions: Positions,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

#[derive(Serialize)]
struct Positions {
    begin: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

impl Report for Gitlab {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "[")
    }

    fn file(&mut self, out: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()> {
        for diagnostic in sources.file.diagnostics {
            let issue = self.issue(sources, diagnostic);
            self.list.push(out, &issue)?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, _: &Summary, _: usize) -> io::Result<()> {
        self.list.close(out)?;
        writeln!(out)
    }
}

impl Gitlab {
    fn issue<'a>(&mut self, sources: &Sources<'a>, diagnostic: &Diagnostic) -> Issue<'a> {
        let path = sources.file.path;
        let position = |offset: u32| {
            let source::Position { line, column, .. } = sources.index.position(offset);
            Position { line, column }
        };
        let (begin, end) = (position(diagnostic.span.start), position(diagnostic.span.end));
        Issue {
            description: with_help(diagnostic),
            check_name: diagnostic.rule.id,
            fingerprint: self.fingerprint(path, diagnostic.fingerprint).to_string(),
            severity: match diagnostic.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Info => "info",
            },
            location: Location {
                path,
                lines: Lines { begin: begin.line, end: end.line },
                positions: Positions { begin, end },
            },
        }
    }

    /// A fingerprint that no other finding of the report has.
    fn fingerprint(&mut self, path: &str, fingerprint: Fingerprint) -> Fingerprint {
        let mut n_before = 0;
        loop {
            let unique = fingerprint.in_file(path, n_before);
            if self.written.insert(unique) {
                return unique;
            }
            n_before += 1;
        }
    }
}
