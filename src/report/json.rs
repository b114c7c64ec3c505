//! The format for programs: one JSON object that follows `schemas/output.schema.json`.
//!
//! Changes to it only add keys.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::Sources;
use super::entry::entry;
use super::list::{List, nested};
use super::reporter::{Format, Reader, Report, Summary};

/// The version of the format; raised only when a key changes its meaning or is removed.
const VERSION: u32 = 1;

pub(super) const FORMAT: Format = Format {
    name: "json",
    summary: "One JSON object; columns in code points, UTF-16 units and bytes",
    reader: Reader::Programs,
    new: |_| Box::new(Json { list: List::new("\n  ") }),
};

struct Json {
    list: List,
}

impl Report for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{{\n  \"version\": {VERSION},\n  \"diagnostics\": [")
    }

    fn file(&mut self, out: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()> {
        for diagnostic in sources.file.diagnostics {
            self.list.push(out, &entry(sources, diagnostic))?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, summary: &Summary, n_omitted: usize) -> io::Result<()> {
        let counts = summary.counts;
        let totals = Totals {
            files: summary.n_files,
            bodies: summary.n_bodies,
            errors: counts.n_errors,
            warnings: counts.n_warnings,
            infos: counts.n_infos,
            hidden: counts.n_hidden,
            omitted: n_omitted,
            suppressed: counts.n_suppressed,
            fixable: FixableTotals {
                safe: summary.fixable.n_safe,
                r#unsafe: summary.fixable.n_unsafe,
            },
            containers: summary.containers().map(|(it, n)| (it.name(), n)).collect(),
            baseline: summary
                .baseline
                .map(|it| BaselineEntry { hidden: it.n_hidden, stale: it.n_stale }),
        };
        let unread: Vec<Trouble<'_>> = summary
            .unreadable
            .iter()
            .map(|it| Trouble { file: &it.path, reason: &it.reason })
            .collect();
        self.list.close(out)?;
        let (unread, totals) = (nested(&unread, "\n  ")?, nested(&totals, "\n  ")?);
        write!(out, ",\n  \"unread\": {unread},\n")?;
        if let Some(counts) = &summary.statistics {
            writeln!(out, "  \"statistics\": {},", nested(counts, "\n  ")?)?;
        }
        writeln!(out, "  \"summary\": {totals}\n}}")
    }
}

#[derive(Serialize)]
struct Totals {
    files: usize,
    bodies: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
    hidden: usize,
    omitted: usize,
    suppressed: usize,
    fixable: FixableTotals,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    containers: BTreeMap<&'static str, usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<BaselineEntry>,
}

#[derive(Serialize)]
struct FixableTotals {
    safe: usize,
    r#unsafe: usize,
}

#[derive(Serialize)]
struct BaselineEntry {
    hidden: usize,
    stale: usize,
}

#[derive(Serialize)]
struct Trouble<'a> {
    file: &'a str,
    reason: &'a str,
}
