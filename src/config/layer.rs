//! The settings of one source: a file, an argument `--config 'KEY = VALUE'`, or the other arguments.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use regex::Regex;

use crate::extract;
use crate::kind::RequestKind;
use crate::policy::{Level, PathPattern, Selector, Suppression};
use crate::report::Format;
use crate::rule::Severity;
use crate::source::Span;

/// Where a setting comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Nobody set it.
    Default,
    /// A settings file.
    File {
        /// The path as it is shown.
        path: Arc<str>,
        /// The line, from 1.
        line: usize,
        /// The place in its text.
        span: Span,
    },
    /// An environment variable.
    Environment(&'static str),
    /// An argument.
    CommandLine,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Default => f.write_str("default"),
            Origin::File { path, line, .. } => write!(f, "{path}:{line}"),
            Origin::Environment(name) => f.write_str(name),
            Origin::CommandLine => f.write_str("command line"),
        }
    }
}

/// A value and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub origin: Origin,
}

impl<T> Setting<T> {
    /// A value that nobody set.
    pub fn default(value: T) -> Setting<T> {
        Setting { value, origin: Origin::Default }
    }

    /// A value of the command line.
    pub fn argument(value: T) -> Setting<T> {
        Setting { value, origin: Origin::CommandLine }
    }
}

/// Whether a switch is on; it is off where nobody set it.
#[must_use]
pub fn is_on(switch: Option<&Setting<bool>>) -> bool {
    switch.is_some_and(|it| it.value)
}

/// The settings of one source; `None` and empty lists are not set.
#[derive(Debug, Clone, Default)]
pub struct Layer {
    /// The rules that are reported.
    pub select: Option<Vec<Setting<Selector>>>,
    /// The rules that are not reported.
    pub ignore: Vec<Setting<Selector>>,
    /// Files of a folder that are checked, in the syntax of `.gitignore`; empty for all that are in a
    /// format that is read.
    pub include: Vec<Setting<String>>,
    /// The formats of the files that are read.
    pub containers: Option<Vec<Setting<extract::Format>>>,
    /// Files that are not checked, in the syntax of `.gitignore`.
    pub exclude: Vec<Setting<String>>,
    /// Whether `exclude` also applies to files that are named.
    pub force_exclude: Option<Setting<bool>>,
    /// The severities of rules.
    pub severity: Vec<(Selector, Setting<Level>)>,
    /// Settings for some files.
    pub overrides: Vec<Setting<OverrideLayer>>,
    /// Findings that may stay.
    pub suppress: Vec<Setting<Suppression>>,
    /// The file with the findings that are hidden.
    pub baseline: Option<Setting<PathBuf>>,
    /// Whether entries of the baseline that no longer occur fail the run.
    pub baseline_strict: Option<Setting<bool>>,
    /// Regular expressions for placeholders.
    pub placeholders: Vec<Setting<Regex>>,
    /// Files and folders that are only compared with.
    pub templates: Vec<Setting<PathBuf>>,
    /// Whether the templates are all there are.
    pub templates_complete: Option<Setting<bool>>,
    /// Whether the bodies are sent as they are.
    pub final_payload: Option<Setting<bool>>,
    /// The phone number of the sender, as digits.
    pub sender: Option<Setting<String>>,
    /// The lowest severity that is shown.
    pub min_severity: Option<Setting<Severity>>,
    /// The lowest severity that fails the run.
    pub fail_on: Option<Setting<Severity>>,
    /// Whether a run without a body fails.
    pub fail_on_empty: Option<Setting<bool>>,
    /// The format of the report.
    pub format: Option<Setting<Format>>,
    /// The most findings that are shown; 0 shows all.
    pub max_findings: Option<Setting<usize>>,
    /// Whether every file is checked by itself.
    pub no_project: Option<Setting<bool>>,
    /// Whether hidden, vendored and ignored files are read.
    pub no_ignore: Option<Setting<bool>>,
    /// The address of walint's pages about rules.
    pub docs_url: Option<Setting<String>>,
}

/// An entry of `[[overrides]]`.
#[derive(Debug, Clone)]
pub struct OverrideLayer {
    /// The files that it is about.
    pub paths: Vec<PathPattern>,
    /// The rules that are not reported in them.
    pub ignore: Vec<Setting<Selector>>,
    /// The severities of rules in them.
    pub severity: Vec<(Selector, Setting<Level>)>,
    /// The kind of their bodies.
    pub kind: Option<Setting<RequestKind>>,
}
