//! The XML format of `JUnit`, which CI services show as the results of tests.
//!
//! Each finding is a test that fails. A run without findings is one test that passes, because many
//! services take a report without tests for a mistake.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::reporter::{Format, Reader, Report, Summary};
use super::xml::Text;
use super::{Sources, shown_path};

pub(super) const FORMAT: Format = Format {
    name: "junit",
    summary: "XML of JUnit, a failed test for each finding; columns in code points",
    reader: Reader::Programs,
    new: |_| Box::new(Junit::default()),
};

/// The report is kept until its end, because it begins with totals.
#[derive(Default)]
struct Junit {
    suites: String,
    n_failures: usize,
}

impl Report for Junit {
    fn file(&mut self, _: &mut dyn Write, sources: &Sources<'_>) -> io::Result<()> {
        let n = sources.file.diagnostics.len();
        self.n_failures += n;
        let path = Text(sources.file.path);
        let shown = shown_path(sources.file.path);
        let suites = &mut self.suites;
        let _ = writeln!(
            suites,
            "  <testsuite name=\"{path}\" tests=\"{n}\" failures=\"{n}\" errors=\"0\">"
        );
        for diagnostic in sources.file.diagnostics {
            let start = sources.index.position(diagnostic.span.start);
            let (line, column, id) = (start.line, start.column, diagnostic.rule.id);
            let message = Text(&diagnostic.message);
            let _ = write!(
                suites,
                "    <testcase name=\"{id} at {line}:{column}\" classname=\"{path}\" file=\"{path}\">\n      <failure message=\"{message}\" type=\"{severity}\">{shown}:{line}:{column}: {severity}[{id}] {message}\n",
                severity = diagnostic.severity,
                shown = Text(&shown),
            );
            if let Some(help) = &diagnostic.help {
                let _ = writeln!(suites, "help: {}", Text(help));
            }
            let _ = writeln!(suites, "page: {}</failure>", Text(&diagnostic.url));
            suites.push_str("    </testcase>\n");
        }
        suites.push_str("  </testsuite>\n");
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, summary: &Summary, n_omitted: usize) -> io::Result<()> {
        let (n_failures, n_errors) = (self.n_failures, summary.unreadable.len());
        let is_clean = n_failures + n_errors + n_omitted == 0;
        let n_tests = n_failures + n_errors + usize::from(is_clean);
        let totals = format!("tests=\"{n_tests}\" failures=\"{n_failures}\" errors=\"{n_errors}\"");
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        writeln!(out, "<testsuites name=\"walint\" {totals}>")?;
        out.write_all(self.suites.as_bytes())?;
        if is_clean {
            writeln!(out, "  <testsuite name=\"walint\" {totals}>")?;
            writeln!(out, "    <testcase name=\"no problems\" classname=\"walint\"/>")?;
            writeln!(out, "  </testsuite>")?;
        }
        for it in &summary.unreadable {
            let (path, reason) = (Text(&it.path), Text(&it.reason));
            writeln!(
                out,
                "  <testsuite name=\"{path}\" tests=\"1\" failures=\"0\" errors=\"1\">\n    <testcase name=\"the file can be read\" classname=\"{path}\" file=\"{path}\">\n      <error message=\"cannot read the file: {reason}\" type=\"unreadable\"/>\n    </testcase>\n  </testsuite>"
            )?;
        }
        writeln!(out, "</testsuites>")
    }
}
