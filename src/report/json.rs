//! The format for programs: one JSON object that follows `schemas/output.schema.json`.
//!
//! Changes to it only add keys.

use std::io::{self, Write};

use serde::Serialize;

use super::Sources;
use super::entry::entry;
use super::reporter::{Format, Reader, Report, Summary};

/// The version of the format; raised only when a key changes its meaning or is removed.
const VERSION: u32 = 1;

pub(super) const FORMAT: Format = Format {
    name: "json",
    summary: "One JSON object",
    reader: Reader::Programs,
    new: |_| Box::new(Json { n_written: 0 }),
};

struct Json {
    /// The number of findings in the list so far.
    n_written: usize,
}

impl Report for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{{\n  \"version\": {VERSION},\n  \"diagnostics\": [")
    }

    fn file(&mut self, out: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()> {
        for diagnostic in sources.file.diagnostics {
            let entry = entry(sources, diagnostic);
            out.write_all(if self.n_written == 0 { b"\n    " } else { b",\n    " })?;
            out.write_all(nested(&entry, "\n    ")?.as_bytes())?;
            self.n_written += 1;
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
            baseline: summary
                .baseline
                .map(|it| BaselineEntry { hidden: it.n_hidden, stale: it.n_stale }),
        };
        let unread: Vec<Trouble<'_>> = summary
            .unreadable
            .iter()
            .map(|it| Trouble { file: &it.path, reason: &it.reason })
            .collect();
        let close = if self.n_written == 0 { "]" } else { "\n  ]" };
        let (unread, totals) = (nested(&unread, "\n  ")?, nested(&totals, "\n  ")?);
        write!(out, "{close},\n  \"unread\": {unread},\n")?;
        if let Some(counts) = &summary.statistics {
            writeln!(out, "  \"statistics\": {},", nested(counts, "\n  ")?)?;
        }
        writeln!(out, "  \"summary\": {totals}\n}}")
    }
}

/// A value with indented lines.
fn nested(value: &impl Serialize, line_break: &str) -> io::Result<String> {
    Ok(serde_json::to_string_pretty(value)?.replace('\n', line_break))
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
