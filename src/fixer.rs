//! Applies the fixes of findings to the text of a file, until nothing is left to fix.
//!
//! In each round, the fixes that do not touch each other are applied together, and the result is
//! checked again. A fix that breaks a body or adds an error is not applied.

use std::collections::HashSet;

use crate::diagnostic::Diagnostic;
use crate::engine::{self, FileReport};
use crate::extract::Origin;
use crate::fingerprint::Fingerprint;
use crate::fix::{self, Applicability, Edit, Fix};
use crate::gather::Setup;
use crate::rule::Severity;

/// The maximum number of rounds. One fix can make another one possible.
const MAX_ROUNDS: usize = 100;

/// A file to fix.
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    /// The path as it is shown.
    pub path: &'a str,
    /// The text.
    pub text: &'a str,
    /// Where it comes from.
    pub origin: Origin,
    /// The findings that are reported.
    pub found: &'a [Diagnostic],
    /// Findings of the file that are hidden, and are not fixed.
    pub hidden: &'a HashSet<Fingerprint>,
    /// Fixes that can be trusted less are not applied.
    pub applicability: Applicability,
}

/// A text with fixes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The text.
    pub text: String,
    /// The number of fixes.
    pub n_fixes: usize,
}

/// Fixes a text; `None` if nothing can be fixed.
#[must_use]
pub fn fix(task: Task<'_>, setup: &Setup) -> Option<Fixed> {
    let mut fixed = Fixed { text: task.text.to_owned(), n_fixes: 0 };
    let mut fixes = wanted(task.found, &task);
    let mut state = State::of(&lint(&fixed.text, &task, setup));
    // Fixes that made things worse, by what they are about, so that they are not tried again.
    let mut refused: HashSet<(Fingerprint, String)> = HashSet::new();
    for _ in 0..MAX_ROUNDS {
        fixes.retain(|it| !refused.contains(&it.key()));
        let chosen = choose(&fixes);
        if chosen.is_empty() {
            break;
        }
        let (text, report) = match attempt(&fixed.text, &chosen, state, &task, setup) {
            Some(done) => {
                fixed.n_fixes += chosen.len();
                done
            }
            // Together they do harm; one by one, the harmful ones are found.
            None => {
                let mut done = None;
                for it in chosen {
                    match attempt(&fixed.text, &[it], state, &task, setup) {
                        Some(one) => {
                            fixed.n_fixes += 1;
                            done = Some(one);
                            break;
                        }
                        None => {
                            refused.insert(it.key());
                        }
                    }
                }
                match done {
                    Some(done) => done,
                    None => continue,
                }
            }
        };
        state = State::of(&report);
        fixed.text = text;
        let kept = setup.policy.apply(&setup.path(task.path), report.diagnostics);
        fixes = wanted(&kept.shown, &task);
    }
    (fixed.n_fixes > 0 && fixed.text != task.text).then_some(fixed)
}

/// A fix of a finding.
#[derive(Debug, Clone)]
struct Wanted {
    fingerprint: Fingerprint,
    fix: Fix,
}

impl Wanted {
    fn key(&self) -> (Fingerprint, String) {
        (self.fingerprint, self.fix.title.clone())
    }
}

fn wanted(found: &[Diagnostic], task: &Task<'_>) -> Vec<Wanted> {
    let wanted = found.iter().filter(|it| !task.hidden.contains(&it.fingerprint));
    let wanted = wanted.filter_map(|it| {
        let fix = it.fix.clone().filter(|it| it.applicability >= task.applicability)?;
        Some(Wanted { fingerprint: it.fingerprint, fix })
    });
    wanted.collect()
}

/// The fixes that can be applied together: in the order of the text, each one whole, and none that
/// touches another one.
fn choose(fixes: &[Wanted]) -> Vec<&Wanted> {
    let mut sorted: Vec<&Wanted> = fixes.iter().filter(|it| !it.fix.edits.is_empty()).collect();
    let bounds = |it: &Wanted| {
        let spans = it.fix.edits.iter().map(|it| it.span);
        let start = spans.clone().map(|it| it.start).min().unwrap_or_default();
        (start, spans.map(|it| it.end).max().unwrap_or_default())
    };
    sorted.sort_by_key(|it| bounds(it));
    let mut chosen: Vec<&Wanted> = Vec::new();
    let mut end = None;
    for it in sorted {
        let (start, its_end) = bounds(it);
        if end.is_none_or(|end| start > end) {
            end = Some(its_end);
            chosen.push(it);
        }
    }
    chosen
}

/// Applies fixes that do not touch each other. Returns the text and what is found in it; `None` if a
/// body is broken or an error is new.
fn attempt(
    text: &str,
    fixes: &[&Wanted],
    before: State,
    task: &Task<'_>,
    setup: &Setup,
) -> Option<(String, FileReport)> {
    let edits: Vec<Edit> = fixes.iter().flat_map(|it| it.fix.edits.iter().cloned()).collect();
    let new = fix::apply(text, &edits).filter(|it| it != text)?;
    let report = lint(&new, task, setup);
    State::of(&report).is_no_worse_than(before).then_some((new, report))
}

fn lint(text: &str, task: &Task<'_>, setup: &Setup) -> FileReport {
    let origin = setup.origin(task.path, task.origin);
    engine::lint_text(text, origin, &setup.options)
}

/// What must not get worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct State {
    n_bodies: usize,
    n_syntax_errors: usize,
    n_errors: usize,
}

impl State {
    fn of(report: &FileReport) -> State {
        let errors = report.diagnostics.iter().filter(|it| it.severity == Severity::Error);
        State {
            n_bodies: report.n_bodies,
            n_syntax_errors: errors.clone().filter(|it| it.rule.is_syntax).count(),
            n_errors: errors.count(),
        }
    }

    fn is_no_worse_than(self, before: State) -> bool {
        self.n_bodies >= before.n_bodies
            && self.n_syntax_errors <= before.n_syntax_errors
            && self.n_errors <= before.n_errors
    }
}
