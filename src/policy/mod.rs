//! Which findings a run shows, how they are counted, and whether they fail the run.
//!
//! Pure: findings and settings go in, and the findings to show come out. The findings of a file go
//! through [`Policy::apply`] as soon as they are made, so that hidden ones use no memory. They are
//! counted once, when the findings of the file are complete.

mod duplicate;

use crate::diagnostic::Diagnostic;
use crate::rule::Severity;

pub use duplicate::deduplicate;

/// The settings of a run that apply to the findings of all rules.
#[derive(Debug)]
pub struct Policy {
    /// The lowest severity that is shown.
    shown: Severity,
    /// The lowest severity that fails the run.
    failing: Severity,
}

/// The findings of a file that are shown.
#[derive(Debug, Default)]
pub struct Shown {
    /// The findings to show, by place and then by rule.
    pub shown: Vec<Diagnostic>,
    /// The number of hidden findings, which are below the lowest severity that is shown.
    pub n_hidden: usize,
}

/// The numbers of findings in a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// The number of errors shown.
    pub n_errors: usize,
    /// The number of warnings shown.
    pub n_warnings: usize,
    /// The number of infos shown.
    pub n_infos: usize,
    /// The number of hidden findings.
    pub n_hidden: usize,
}

impl Policy {
    /// Shows findings of `min_severity` or above, and fails the run for findings of `fail_on` or
    /// above.
    ///
    /// A finding that fails the run is always shown, so that the reason is visible.
    #[must_use]
    pub fn new(min_severity: Severity, fail_on: Severity) -> Policy {
        Policy { shown: min_severity.min(fail_on), failing: fail_on }
    }

    /// Selects the findings of one file that are shown, in the same order.
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

    /// The highest severity that is shown; `None` if nothing is.
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
