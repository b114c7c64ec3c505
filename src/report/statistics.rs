//! The numbers of findings by rule.

use std::collections::HashMap;
use std::io::{self, Write};

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::fix::Applicability;

/// How many findings there are of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleCount {
    /// The id of the rule.
    pub rule: &'static str,
    /// Its findings.
    pub count: usize,
    /// The files with such a finding.
    pub files: usize,
    /// The findings with a fix that `--fix` applies.
    pub fixable: usize,
}

/// Counts findings by rule.
#[derive(Debug, Default)]
pub struct Statistics(HashMap<&'static str, RuleCount>);

impl Statistics {
    /// Counts the findings of one more file.
    pub fn add(&mut self, diagnostics: &[Diagnostic]) {
        let mut in_file: Vec<&str> = Vec::new();
        for it in diagnostics {
            let rule = it.rule.id;
            let new = RuleCount { rule, count: 0, files: 0, fixable: 0 };
            let known = self.0.entry(rule).or_insert(new);
            known.count += 1;
            known.fixable += usize::from(is_fixable(it));
            if !in_file.contains(&rule) {
                in_file.push(rule);
                known.files += 1;
            }
        }
    }

    /// The rules with findings, the most frequent first, equal ones by id.
    #[must_use]
    pub fn finish(self) -> Vec<RuleCount> {
        let mut counts: Vec<RuleCount> = self.0.into_values().collect();
        counts.sort_by_key(|it| (std::cmp::Reverse(it.count), it.rule));
        counts
    }
}

/// Whether `--fix` alone fixes a finding.
#[must_use]
pub fn is_fixable(diagnostic: &Diagnostic) -> bool {
    diagnostic.fix.as_ref().is_some_and(|it| it.applicability == Applicability::Safe)
}

/// Writes the table of `--statistics`.
pub(super) fn write(out: &mut dyn Write, counts: &[RuleCount]) -> io::Result<()> {
    let heads = ["findings", "files", "fixable"];
    let widths = heads.map(str::len);
    if counts.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}  {}  {}  rule", heads[0], heads[1], heads[2])?;
    for it in counts {
        let RuleCount { rule, count, files, fixable } = it;
        let [a, b, c] = widths;
        writeln!(out, "{count:>a$}  {files:>b$}  {fixable:>c$}  {rule}")?;
    }
    writeln!(out)
}
