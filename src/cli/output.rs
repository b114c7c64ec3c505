//! The reports of a run: one on standard output, and those that arguments ask to be written to files.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use super::args::CheckArgs;
use super::{out, style};
use crate::atomic;
use crate::config::Config;
use crate::report::{DocsUrl, File, Reader, Reporter, Style, Summary};

/// Every report of a run.
pub(super) struct Reports {
    /// The one that is printed.
    main: Reporter<Box<dyn Write>>,
    files: Vec<FileReport>,
}

/// A report that is written to a file once it is complete.
struct FileReport {
    path: PathBuf,
    reporter: Reporter<atomic::Writer>,
}

/// Why a report cannot be written.
pub(super) struct Fault {
    /// The file; `None` for standard output.
    pub(super) path: Option<PathBuf>,
    /// Why.
    pub(super) source: io::Error,
}

impl Reports {
    /// Begins all reports; the one that goes to standard output goes to standard error instead, if
    /// something else is printed there.
    pub(super) fn new(
        args: &CheckArgs,
        config: &Config,
        has_baseline: bool,
        is_aside: bool,
    ) -> Result<Reports, Fault> {
        let docs = config.merged.docs_url.as_ref().map(|it| DocsUrl::new(&it.value));
        let docs = docs.unwrap_or_default();
        let format = config.format();
        let style =
            Style { statistics: args.statistics, ..style(args.color, !args.quiet, args.verbose) };
        // Nobody reads more on a screen, but programs read everything.
        let is_read = format.reader == Reader::People && io::stdout().is_terminal();
        let limit = match config.merged.max_findings.as_ref().map(|it| it.value) {
            Some(0) => usize::MAX,
            Some(n) => n,
            None if is_read => 100,
            None => usize::MAX,
        };
        let target: Box<dyn Write> =
            if is_aside { Box::new(io::stderr()) } else { Box::new(out()) };
        let main = Reporter::new(target, format, style, limit);
        let main = main.map_err(|source| Fault { path: None, source })?;
        let main = main.with_docs(docs.clone()).with_baseline(has_baseline);
        let mut files = Vec::new();
        for (format, path) in &args.output {
            let fault = |source| Fault { path: Some(path.clone()), source };
            let writer = atomic::Writer::new(path).map_err(fault)?;
            let style = Style { statistics: args.statistics, ..Style::plain(80) };
            let reporter = Reporter::new(writer, *format, style, usize::MAX).map_err(fault)?;
            let reporter = reporter.with_docs(docs.clone()).with_baseline(has_baseline);
            files.push(FileReport { path: path.clone(), reporter });
        }
        Ok(Reports { main, files })
    }

    /// Writes the findings of one file.
    pub(super) fn file(&mut self, file: File<'_>) -> Result<(), Fault> {
        self.main.file(file).map_err(|source| Fault { path: None, source })?;
        for FileReport { path, reporter } in &mut self.files {
            reporter.file(file).map_err(|source| Fault { path: Some(path.clone()), source })?;
        }
        Ok(())
    }

    /// Ends all reports; every file gets its new content at once.
    pub(super) fn finish(self, summary: &Summary) -> Result<(), Fault> {
        self.main.finish(summary).map_err(|source| Fault { path: None, source })?;
        for FileReport { path, reporter } in self.files {
            let written = reporter.finish(summary).and_then(atomic::Writer::commit);
            written.map_err(|source| Fault { path: Some(path), source })?;
        }
        Ok(())
    }
}
