//! Writes findings, in one module for each format.

#[cfg(feature = "cli")]
mod answer;
#[cfg(feature = "cli")]
mod cell;
#[cfg(feature = "cli")]
mod checkstyle;
#[cfg(feature = "cli")]
mod command;
#[cfg(feature = "cli")]
mod concise;
mod docs_url;
mod entry;
#[cfg(feature = "cli")]
mod excerpt;
#[cfg(feature = "cli")]
mod github;
#[cfg(feature = "cli")]
mod gitlab;
#[cfg(feature = "cli")]
mod human;
#[cfg(feature = "cli")]
mod json;
#[cfg(feature = "cli")]
mod json_lines;
#[cfg(feature = "cli")]
mod junit;
#[cfg(feature = "cli")]
mod list;
#[cfg(feature = "cli")]
mod pretty;
#[cfg(feature = "cli")]
mod rdjson;
#[cfg(feature = "cli")]
mod reporter;
#[cfg(feature = "cli")]
mod sarif;
#[cfg(feature = "cli")]
mod statistics;
#[cfg(feature = "cli")]
mod xml;

use std::sync::Arc;

#[cfg(feature = "cli")]
pub use answer::{AnswerFormat, Explanation, write_explanation};
#[cfg(feature = "cli")]
pub use cell::escape;
pub use docs_url::DocsUrl;
pub use entry::to_values;
#[cfg(feature = "cli")]
pub use human::{Problem, write_problem};
#[cfg(feature = "cli")]
pub use reporter::{
    BaselineTotals, FORMATS, Fixable, Format, Reader, Reporter, Style, Summary, Unreadable,
    shown_path,
};
#[cfg(feature = "cli")]
pub use statistics::{RuleCount, Statistics, is_fixable};

use crate::diagnostic::{Diagnostic, FileId};
#[cfg(feature = "cli")]
use crate::policy::Shown;
use crate::source::LineIndex;

/// One file and what is shown of it.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// The path as it is shown, with forward slashes.
    pub path: &'a str,
    /// The text to which the spans refer.
    pub text: &'a str,
    /// The findings, in order.
    pub diagnostics: &'a [Diagnostic],
    /// What is not shown, for formats that list it; `None` if the text is checked without settings.
    #[cfg(feature = "cli")]
    pub shown: Option<&'a Shown>,
    /// The other files that they point to, ordered by id. A place in a file that is not among them is
    /// not shown.
    pub others: &'a [Arc<Other>],
}

/// A file that findings in other files point to.
#[derive(Debug)]
pub struct Other {
    /// The id by which the findings refer to it.
    pub id: FileId,
    /// The path as it is shown, with forward slashes.
    pub path: String,
    /// The text to which the spans refer, with its lines: many findings can point to one long file.
    pub index: LineIndex<'static>,
}

/// A file with its lines, and those that its findings point to.
struct Sources<'a> {
    file: File<'a>,
    index: LineIndex<'a>,
    docs: &'a DocsUrl,
    /// Whether a baseline is in use.
    #[cfg(feature = "cli")]
    has_baseline: bool,
}

impl<'a> File<'a> {
    /// A file without any other.
    #[must_use]
    pub fn new(path: &'a str, text: &'a str, diagnostics: &'a [Diagnostic]) -> File<'a> {
        File {
            path,
            text,
            diagnostics,
            #[cfg(feature = "cli")]
            shown: None,
            others: &[],
        }
    }
}

impl<'a> Sources<'a> {
    fn new(file: File<'a>) -> Sources<'a> {
        Sources {
            file,
            index: LineIndex::new(file.text),
            docs: &docs_url::REPOSITORY,
            #[cfg(feature = "cli")]
            has_baseline: false,
        }
    }

    /// The path and the text of another file, or of this file; `None` if it is not available.
    fn get(&self, id: Option<FileId>) -> Option<(&'a str, &LineIndex<'a>)> {
        let Some(id) = id else { return Some((self.file.path, &self.index)) };
        let others = self.file.others;
        let other = &others[others.binary_search_by_key(&id, |it| it.id).ok()?];
        Some((&other.path, &other.index))
    }
}
