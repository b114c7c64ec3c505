//! Which findings of a file are shown, and with which severity.

use super::{
    Comments, Counts, FilePath, Level, Levels, PathPattern, Selector, Suppressed, Suppression,
};
use crate::check::Rule;
use crate::diagnostic::Diagnostic;
use crate::rule::{RuleMeta, Severity};

/// The settings of a run that are about findings.
#[derive(Debug)]
pub struct Policy {
    /// The lowest severity that is shown.
    pub shown: Severity,
    /// The lowest severity that fails the run.
    pub failing: Severity,
    /// The rules that are selected.
    pub select: Vec<Selector>,
    /// The rules that are ignored, whatever selects them.
    pub ignore: Vec<Selector>,
    /// The severities of the settings.
    pub levels: Levels,
    /// Settings for some files; later entries win.
    pub overrides: Vec<Override>,
    /// The severities of the command line, which win over all others.
    pub last_levels: Levels,
    /// Findings that may stay.
    pub suppressions: Vec<Suppression>,
    /// Whether the findings that are not shown are kept, for a baseline.
    pub keeps_hidden: bool,
}

/// Settings for some files.
#[derive(Debug, Clone)]
pub struct Override {
    /// The files, relative to the folder of the settings.
    pub paths: Vec<PathPattern>,
    /// The rules that are ignored in them.
    pub ignore: Vec<Selector>,
    /// The severities of rules in them.
    pub levels: Levels,
}

impl Override {
    /// Whether it is about a file.
    #[must_use]
    pub fn is_about(&self, path: &FilePath) -> bool {
        self.paths.iter().any(|it| it.matches(path))
    }
}

/// What came of the findings of a file.
#[derive(Debug, Default)]
pub struct Shown {
    /// What is shown, by place and then by rule.
    pub shown: Vec<Diagnostic>,
    /// What the settings suppress.
    pub suppressed: Vec<Suppressed>,
    /// What the baseline hides.
    pub in_baseline: Vec<Diagnostic>,
    /// The number of findings below the severity that is shown.
    pub n_hidden: usize,
    /// The entries that cover a finding, once for each.
    pub used: Vec<usize>,
    /// The findings that are neither shown nor in another list; empty without a baseline.
    pub others: Vec<Diagnostic>,
}

impl Shown {
    /// Adds what came of a second pass over the file, in which `shown` is merged by the caller.
    pub fn append(&mut self, other: &mut Shown) {
        self.suppressed.append(&mut other.suppressed);
        self.used.append(&mut other.used);
        self.n_hidden += other.n_hidden;
        self.others.append(&mut other.others);
    }

    /// Whether a report has something to draw from the text of the file.
    #[must_use]
    pub fn needs_text(&self) -> bool {
        !(self.shown.is_empty() && self.suppressed.is_empty())
    }
}

impl Policy {
    /// Shows findings of all rules from `min_severity` on, and fails the run from `fail_on` on.
    ///
    /// What fails the run is shown in any case, or nobody could tell why it fails.
    #[must_use]
    pub fn new(min_severity: Severity, fail_on: Severity) -> Policy {
        Policy {
            shown: min_severity.min(fail_on),
            failing: fail_on,
            select: vec![Selector::All],
            ignore: Vec::new(),
            levels: Levels::default(),
            overrides: Vec::new(),
            last_levels: Levels::default(),
            suppressions: Vec::new(),
            keeps_hidden: false,
        }
    }

    /// Whether the findings below the severity that is shown matter for something else: an entry that
    /// suppresses one is of use, and one of the baseline still occurs.
    #[must_use]
    pub fn needs_hidden(&self) -> bool {
        self.keeps_hidden || !self.suppressions.is_empty()
    }

    /// Decides what is shown of findings in a file, in the same order.
    #[must_use]
    pub fn apply(&self, path: &FilePath, found: Vec<Diagnostic>, comments: &mut Comments) -> Shown {
        let mut kept = Shown::default();
        if found.is_empty() {
            return kept;
        }
        let overrides: Vec<&Override> =
            self.overrides.iter().filter(|it| it.is_about(path)).collect();
        let entries: Vec<usize> = self.suppressions_for(path).collect();
        for mut diagnostic in found {
            if let Level::At(severity) =
                self.level(diagnostic.rule, diagnostic.severity, &overrides)
            {
                diagnostic.severity = severity;
                let is_shown = severity >= self.shown;
                let covers = |it: &usize| self.suppressions[*it].covers(&diagnostic);
                let first = kept.used.len();
                kept.used.extend(entries.iter().copied().filter(covers));
                let of_entry = kept.used.get(first).map(|it| &self.suppressions[*it].reason);
                let of_comment = comments.covering(&diagnostic);
                let is_in_source = of_comment.is_some();
                match of_comment.or_else(|| of_entry.cloned()) {
                    Some(reason) if is_shown => {
                        kept.suppressed.push(Suppressed { diagnostic, reason, is_in_source });
                        continue;
                    }
                    None if is_shown => {
                        kept.shown.push(diagnostic);
                        continue;
                    }
                    Some(_) | None => {}
                }
                kept.n_hidden += 1;
            }
            if self.keeps_hidden {
                kept.others.push(diagnostic);
            }
        }
        kept.shown.shrink_to_fit();
        kept
    }

    /// Decides once more, after findings were added to what is shown.
    pub fn apply_again(&self, path: &FilePath, kept: &mut Shown, comments: &mut Comments) {
        let mut again = self.apply(path, std::mem::take(&mut kept.shown), comments);
        kept.shown = std::mem::take(&mut again.shown);
        kept.append(&mut again);
    }

    /// The entries of the suppressions whose path matches a file.
    pub fn suppressions_for(&self, path: &FilePath) -> impl Iterator<Item = usize> {
        let entries = self.suppressions.iter().enumerate();
        entries.filter(move |it| it.1.path.matches(path)).map(|it| it.0)
    }

    /// Whether any rule that a selector names is reported in some file. A rule that compares bodies
    /// finds nothing where there is nothing to compare.
    #[must_use]
    pub fn reports_any(&self, selector: &Selector, can_compare: bool) -> bool {
        let is_on = |rule: &RuleMeta| self.level(rule, rule.severity, &[]) != Level::Off;
        let can_find = |it: &Rule| can_compare || !it.finder.compares();
        crate::rules::all().any(|it| selector.selects(&it.meta) && is_on(&it.meta) && can_find(it))
    }

    /// What becomes of a finding with this severity.
    #[must_use]
    pub fn level(&self, rule: &RuleMeta, severity: Severity, overrides: &[&Override]) -> Level {
        let selects = |it: &[Selector]| it.iter().any(|it| it.selects(rule));
        let is_ignored = selects(&self.ignore) || overrides.iter().any(|it| selects(&it.ignore));
        if !selects(&self.select) || is_ignored {
            return Level::Off;
        }
        let of_overrides = overrides.iter().rev().find_map(|it| it.levels.of(rule));
        self.last_levels
            .of(rule)
            .or(of_overrides)
            .or_else(|| self.levels.of(rule))
            .unwrap_or(Level::At(severity))
    }

    /// Whether a run with these findings fails.
    #[must_use]
    pub fn fails(&self, counts: Counts) -> bool {
        counts.worst() >= Some(self.failing)
    }
}
