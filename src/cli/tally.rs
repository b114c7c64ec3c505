//! The totals of a run, including those that no format reports.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::discover::{self, Error};
use crate::gather::Outcome;
use crate::kind::Foreign;
use crate::policy::{Shown, Usage};
use crate::report::{Summary, Unreadable};
use crate::unread::{Container, Unread};
use crate::wording;

/// The totals of a run, including those that no format reports.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) summary: Summary,
    pub(super) skipped: BTreeMap<Foreign, usize>,
    /// Files of kinds that are not read.
    pub(super) unread: Unread,
    /// Those of them that were named, by kind: the first one, and their number.
    pub(super) named: BTreeMap<Container, (String, usize)>,
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
        self.summary.n_files += 1;
        self.summary.n_bodies += outcome.n_bodies;
        if let Some(reason) = outcome.skipped {
            *self.skipped.entry(reason).or_default() += 1;
            if reason == Foreign::Postman {
                self.unread.add(Container::Postman, 1);
            }
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
        let skipped = self.skipped.iter().filter(|it| *it.0 != Foreign::Postman);
        let mut parts: Vec<String> = skipped
            .map(|(reason, n)| {
                let (one, many) = reason.nouns();
                format!("{n} {}", if *n == 1 { one } else { many })
            })
            .collect();
        parts.extend(self.unread.counts().map(|it| format!("{it} (not read)")));
        match parts.as_slice() {
            [] => "nothing was checked: no JSON file was found".to_owned(),
            _ => format!("nothing was checked: no request body in {}", parts.join(", ")),
        }
    }
}

/// Prints which files were skipped.
pub(super) fn account(tally: &Tally) {
    let n_skipped: usize = tally.skipped.values().sum();
    let mut stderr = io::stderr().lock();
    let _ = writeln!(
        stderr,
        "{n_skipped} of {} skipped",
        wording::count(tally.summary.n_files, "file")
    );
    for (reason, n) in &tally.skipped {
        let _ = writeln!(stderr, "  {n:>6}  {}", reason.reason());
    }
    let unread: Vec<String> = tally.unread.counts().collect();
    if !unread.is_empty() {
        let _ = writeln!(stderr, "not read: {}", unread.join(", "));
    }
}
