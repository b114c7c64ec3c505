//! The totals of a run, including those that no format reports.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::discover::{self, Error};
use crate::gather::Outcome;
use crate::kind::Foreign;
use crate::policy::{Shown, Usage};
use crate::report::{Summary, Unreadable};
use crate::unread::{self, Unread};
use crate::wording;

/// The totals of a run, including those that no format reports.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) summary: Summary,
    pub(super) skipped: BTreeMap<Foreign, usize>,
    /// The number of files without a body that are not JSON.
    pub(super) n_others: usize,
    /// Files of kinds that are not read.
    pub(super) unread: unread::Counts,
    /// Those of them that were named, by kind: the first one, and their number.
    pub(super) named: BTreeMap<Unread, (String, usize)>,
    /// The number of files and folders that the settings leave out.
    pub(super) n_excluded: usize,
    /// Which entries that suppress findings are of use.
    pub(super) usage: Usage,
}

impl Tally {
    /// Begins with nothing counted; the settings have `n_suppressions` entries that suppress findings.
    pub(super) fn new(n_suppressions: usize) -> Tally {
        Tally { usage: Usage::new(n_suppressions), ..Tally::default() }
    }

    /// Counts a file, but not its findings.
    pub(super) fn count_file(&mut self, outcome: &Outcome) {
        if let Some(kind) = outcome.unread {
            self.unread.add(kind, 1);
            self.named.entry(kind).or_insert_with(|| (outcome.path.clone(), 0)).1 += 1;
            return;
        }
        if let Some(reason) = outcome.skipped {
            // A document or a program without a body is nothing to mention.
            if !outcome.origin().format.is_json() && reason == Foreign::NotARequest {
                self.n_others += 1;
                return;
            }
            *self.skipped.entry(reason).or_default() += 1;
            if let Some(kind) = Unread::passed_over(reason) {
                self.unread.add(kind, 1);
                return;
            }
        }
        self.summary.n_files += 1;
        self.summary.n_bodies += outcome.n_bodies;
        if let Some(format) = outcome.format.filter(|_| outcome.n_bodies > 0) {
            *self.summary.formats.entry(format).or_default() += 1;
        }
    }

    /// Counts findings that are complete.
    pub(super) fn count_findings(&mut self, findings: &Shown) {
        self.summary.counts.add(findings);
        self.summary.fixable.add(&findings.shown);
    }

    /// Completes the summary with what was not read, after all files.
    pub(super) fn close(&mut self, errors: &[Error]) {
        let unreadable =
            |it: &Error| Unreadable { path: discover::shown(it.path()), reason: it.reason() };
        self.summary.unreadable = errors.iter().map(unreadable).collect();
        self.summary.unchecked = self.unread.phrase().map(|(phrase, n)| {
            let verb = if n == 1 { "was" } else { "were" };
            format!("{phrase} {verb} not checked")
        });
    }

    /// The message that nothing was checked, and which files there were instead.
    pub(super) fn emptiness(&self) -> String {
        let skipped = self.skipped.iter().filter(|it| Unread::passed_over(*it.0).is_none());
        let mut parts: Vec<String> = skipped
            .map(|(reason, n)| {
                let (one, many) = reason.nouns();
                format!("{n} {}", if *n == 1 { one } else { many })
            })
            .collect();
        parts.extend(self.unread.counts().map(|it| format!("{it} (not read)")));
        match parts.as_slice() {
            [] if self.n_others == 0 => {
                "nothing was checked: no file in a known format was found".to_owned()
            }
            [] => {
                let files = wording::count(self.n_others, "file");
                format!("nothing was checked: no request body in {files}")
            }
            _ => format!("nothing was checked: no request body in {}", parts.join(", ")),
        }
    }
}

/// Prints which files were skipped.
pub(super) fn account(tally: &Tally) {
    let n_skipped: usize = tally.skipped.values().sum();
    let unread = tally.skipped.iter().filter(|it| Unread::passed_over(*it.0).is_some());
    let n_unread: usize = unread.map(|it| it.1).sum();
    let n_files = wording::count(tally.summary.n_files + n_unread, "file");
    let mut stderr = io::stderr().lock();
    let _ = writeln!(stderr, "{n_skipped} of {n_files} skipped");
    for (reason, n) in &tally.skipped {
        let _ = writeln!(stderr, "  {n:>6}  {}", reason.reason());
    }
    let unread: Vec<String> = tally.unread.counts().collect();
    if !unread.is_empty() {
        let _ = writeln!(stderr, "not read: {}", unread.join(", "));
    }
}
