//! The numbers of findings in a run.

use super::Shown;
use crate::diagnostic::Diagnostic;
use crate::rule::Severity;

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
    /// Findings that the settings suppress.
    pub n_suppressed: usize,
    /// Findings that the baseline hides.
    pub n_in_baseline: usize,
}

impl Counts {
    /// Counts the findings of one more file.
    pub fn add(&mut self, findings: &Shown) {
        self.n_hidden += findings.n_hidden;
        self.n_suppressed += findings.suppressed.len();
        self.n_in_baseline += findings.in_baseline.len();
        findings.shown.iter().for_each(|it| self.count(it));
    }

    /// Counts one more finding that is shown.
    pub fn count(&mut self, diagnostic: &Diagnostic) {
        match diagnostic.severity {
            Severity::Error => self.n_errors += 1,
            Severity::Warning => self.n_warnings += 1,
            Severity::Info => self.n_infos += 1,
        }
    }

    /// The gravest severity that is shown; `None` when nothing is.
    #[must_use]
    pub fn worst(self) -> Option<Severity> {
        let counts = [
            (self.n_errors, Severity::Error),
            (self.n_warnings, Severity::Warning),
            (self.n_infos, Severity::Info),
        ];
        counts.into_iter().find(|it| it.0 > 0).map(|it| it.1)
    }
}
