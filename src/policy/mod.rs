//! What a run shows of its findings, how they are counted, and whether they fail it.
//!
//! Pure: findings and settings go in, and what is shown comes out. The findings of a file go through
//! [`Policy::apply`] as soon as they are made, so that nothing is kept of those that are not shown,
//! and are counted once, when nothing more can be found in the file.

mod duplicate;

use crate::diagnostic::Diagnostic;
use crate::rule::Severity;

pub use duplicate::deduplicate;

/// The settings of a run that are about findings, whatever the rule.
#[derive(Debug)]
pub struct Policy {
    /// The least severity that is shown.
    shown: Severity,
    /// The least severity that fails the run.
    failing: Severity,
}

/// What came of the findings of a file.
#[derive(Debug, Default)]
pub struct Shown {
    /// What is shown, by place and then by rule.
    pub shown: Vec<Diagnostic>,
    /// The number of findings below the severity that is shown.
    pub n_hidden: usize,
}

/// The numbers of findings in a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors shown.
    pub n_errors: usize,
    /// Warnings shown.
    pub n_warnings: usize,
    /// Infos shown.
    pub n_infos: usize,
    /// Findings below the severity that is shown.
    pub n_hidden: usize,
}

impl Policy {
    /// Shows findings from `min_severity` on, and fails the run from `fail_on` on.
    ///
    /// What fails the run is shown in any case, or nobody could tell why it fails.
    #[must_use]
    pub fn new(min_severity: Severity, fail_on: Severity) -> Policy {
        Policy { shown: min_severity.min(fail_on), failing: fail_on }
    }

    /// Decides what is shown of findings in one file, in the same order.
    #[must_use]
    pub fn apply(&self, mut found: Vec<Diagnostic>) -> Shown {
        let n_found = found.len();
        found.retain(|it| it.severity >= self.shown);
        found.shrink_to_fit();
        Shown { n_hidden: n_found - found.len(), shown: found }
    }

    /// Whether a run with these findings fails.
    #[must_use]
    pub fn fails(&self, counts: Counts) -> bool {
        counts.worst() >= Some(self.failing)
    }
}

impl Counts {
    /// Counts the findings of one more file.
    pub fn add(&mut self, findings: &Shown) {
        self.n_hidden += findings.n_hidden;
        for diagnostic in &findings.shown {
            match diagnostic.severity {
                Severity::Error => self.n_errors += 1,
                Severity::Warning => self.n_warnings += 1,
                Severity::Info => self.n_infos += 1,
            }
        }
    }

    /// The gravest severity that is shown; `None` when nothing is.
    #[must_use]
    pub fn worst(self) -> Option<Severity> {
        let Counts { n_errors, n_warnings, n_infos, n_hidden: _ } = self;
        let counts = [
            (n_errors, Severity::Error),
            (n_warnings, Severity::Warning),
            (n_infos, Severity::Info),
        ];
        counts.into_iter().find(|it| it.0 > 0).map(|it| it.1)
    }
}
