//! What came of the files, kept until all are read where they have to be compared with each other.
//!
//! A file with facts is held back, and so is what follows it, for the order of the report. Of a held
//! file the text stays only where there is something to show of it; where the comparison finds
//! more, it is read again.

use std::collections::{BTreeMap, HashSet};
use std::hash::BuildHasher;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use foldhash::quality::FixedState;

use crate::check::{Options, ProjectFile, Role};
use crate::diagnostic::{Diagnostic, FileId};
use crate::discover::{self, Error, Found};
use crate::engine::{self, Origin, Report};
use crate::fact::Facts;
use crate::kind::Foreign;
use crate::report::{File, Other};
use crate::rule::Severity;
use crate::source::decode;
use crate::unread::Container;

/// What came of one file, as long as it has to be kept.
#[derive(Debug)]
pub struct Outcome {
    /// The path as it is shown.
    pub path: String,
    /// The findings that are shown.
    pub diagnostics: Vec<Diagnostic>,
    /// The gravest finding, shown or not.
    pub worst: Option<Severity>,
    /// The number of bodies that were checked.
    pub n_bodies: usize,
    /// The number of findings that are not shown.
    pub n_hidden: usize,
    /// Why no body was checked; `None` when one was.
    pub skipped: Option<Foreign>,
    /// The kind of the file, if it was named but is not read.
    pub unread: Option<Container>,
    /// The text, kept only where there is something to show of it, or it cannot be read again.
    text: String,
    facts: Facts,
    role: Role,
    file: Source,
    /// A number for the text.
    digest: u64,
    origin: Origin,
}

/// Where a file can be read again.
#[derive(Debug)]
enum Source {
    /// By the path that is shown.
    Shown,
    /// By another path: the one that is shown stands for it only.
    Path(Box<Path>),
    /// Nowhere: it was piped in.
    Piped,
}

impl Source {
    fn new(path: &Path, shown: &str) -> Source {
        let is_shown = path.strip_prefix(".").unwrap_or(path) == Path::new(shown);
        if is_shown { Source::Shown } else { Source::Path(path.into()) }
    }
}

impl Outcome {
    /// Checks the bytes of a file; of the findings, those at or above `shown` are kept.
    #[must_use]
    pub fn new(
        path: String,
        file: Option<&Found>,
        origin: Origin,
        bytes: Vec<u8>,
        options: &Options,
        shown: Severity,
    ) -> Outcome {
        let (text, report) = engine::lint_bytes(bytes, origin, options);
        let Report { mut diagnostics, n_bodies, skipped, facts } = report;
        let worst = diagnostics.iter().map(|it| it.severity).max();
        let n_found = diagnostics.len();
        diagnostics.retain(|it| it.severity >= shown);
        diagnostics.shrink_to_fit();
        let is_compared = !facts.is_empty();
        let is_kept = !diagnostics.is_empty() || (is_compared && file.is_none());
        let digest = if is_compared { digest(&text) } else { 0 };
        Outcome {
            text: if is_kept { text } else { String::new() },
            n_hidden: n_found - diagnostics.len(),
            diagnostics,
            worst,
            n_bodies,
            skipped,
            unread: None,
            facts,
            role: Role::Checked,
            file: file.map_or(Source::Piped, |it| Source::new(&it.path, &path)),
            digest,
            origin,
            path,
        }
    }

    /// Reads a file only to compare others with it.
    #[must_use]
    pub fn consulted(found: &Found, bytes: Vec<u8>) -> Outcome {
        let text = decode(bytes).text;
        let path = discover::shown(&found.path);
        Outcome {
            facts: engine::read_facts(&text, found.origin).0,
            file: Source::new(&found.path, &path),
            digest: digest(&text),
            origin: found.origin,
            ..Outcome::empty(path, Role::Consulted)
        }
    }

    /// A file that was named and is not read.
    #[must_use]
    pub fn unread(path: String, kind: Container) -> Outcome {
        Outcome { unread: Some(kind), ..Outcome::empty(path, Role::Checked) }
    }

    fn empty(path: String, role: Role) -> Outcome {
        Outcome {
            diagnostics: Vec::new(),
            worst: None,
            n_bodies: 0,
            n_hidden: 0,
            skipped: None,
            unread: None,
            text: String::new(),
            facts: Facts::default(),
            role,
            file: Source::Shown,
            digest: 0,
            origin: Origin::NAMED,
            path,
        }
    }

    /// The file as a report shows it.
    #[must_use]
    pub fn to_file<'a>(&'a self, others: &'a [Other]) -> File<'a> {
        File { path: &self.path, text: &self.text, diagnostics: &self.diagnostics, others }
    }

    /// The text, read again where it was dropped; what was kept is taken.
    fn take_text(&mut self) -> Result<String, Error> {
        if self.text.is_empty() { self.read() } else { Ok(std::mem::take(&mut self.text)) }
    }

    /// The text, read again where it was dropped.
    fn read(&self) -> Result<String, Error> {
        let Some(path) = self.file_path().filter(|_| self.text.is_empty()) else {
            return Ok(self.text.clone());
        };
        let text = decode(discover::read(path)?).text;
        // Places in another text would be wrong, and might not even exist.
        if digest(&text) == self.digest {
            Ok(text)
        } else {
            Err(Error::Changed { path: path.to_owned() })
        }
    }

    fn file_path(&self) -> Option<&Path> {
        match &self.file {
            Source::Shown => Some(Path::new(&self.path)),
            Source::Path(path) => Some(path),
            Source::Piped => None,
        }
    }
}

/// What a report has of a comparison beside what it shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unshown {
    /// The gravest finding, shown or not.
    pub worst: Option<Severity>,
    /// The number of findings that are not shown.
    pub n_hidden: usize,
}

/// What is held back until all files are read.
#[derive(Debug)]
pub struct Gathered {
    outcomes: Vec<Outcome>,
    has_facts: bool,
    is_comparing: bool,
    /// The real paths of the files with facts, once there are files that are only consulted.
    known: Option<HashSet<PathBuf>>,
}

impl Gathered {
    /// Begins with nothing; without comparing, nothing is held back either.
    #[must_use]
    pub fn new(is_comparing: bool) -> Gathered {
        Gathered { outcomes: Vec::new(), has_facts: false, is_comparing, known: None }
    }

    /// Takes what came of the next file, and gives it back where it need not wait.
    pub fn take(&mut self, outcome: Outcome) -> Option<Outcome> {
        self.has_facts |= self.is_comparing && !outcome.facts.is_empty();
        if !self.has_facts {
            return Some(outcome);
        }
        if !outcome.facts.is_empty() || !outcome.diagnostics.is_empty() {
            self.outcomes.push(outcome);
        }
        None
    }

    /// Adds the facts of files that are only compared with, unless they are also checked; checked
    /// files come first.
    pub fn consult(&mut self, outcomes: Vec<Outcome>) {
        let real = |it: &Outcome| it.file_path().map(discover::real);
        let has_facts = |it: &&Outcome| !it.facts.is_empty();
        let outcomes_before = &self.outcomes;
        let known = self.known.get_or_insert_with(|| {
            outcomes_before.iter().filter(has_facts).filter_map(real).collect()
        });
        let others = outcomes.into_iter().filter(|it| has_facts(&it));
        let new = others.filter(|it| real(it).is_none_or(|it| known.insert(it)));
        self.outcomes.extend(new);
    }

    /// Compares the files, and shows what was found in each, in order; gives what is not shown of
    /// the comparison.
    ///
    /// # Errors
    ///
    /// Those of `show`. Files that cannot be read again are told in `errors`.
    pub fn finish<E>(
        mut self,
        options: &Options,
        shown: Severity,
        errors: &mut Vec<Error>,
        mut show: impl FnMut(&Outcome, &[Other]) -> Result<(), E>,
    ) -> Result<Unshown, E> {
        let mut unshown = Unshown::default();
        let files: Vec<ProjectFile<'_>> = self.outcomes.iter().map(Outcome::to_project).collect();
        let mut found = engine::compare(&files, options).into_iter().peekable();
        let mut texts = Texts::default();
        for n in 0..self.outcomes.len() {
            let id = FileId(u32::try_from(n).unwrap_or(u32::MAX));
            let mut new: Vec<Diagnostic> = Vec::new();
            while let Some((_, diagnostic)) = found.next_if(|it| it.0 <= id) {
                new.push(diagnostic);
            }
            let outcome = &mut self.outcomes[n];
            unshown.worst = unshown.worst.max(new.iter().map(|it| it.severity).max());
            let n_new = new.len();
            new.retain(|it| it.severity >= shown);
            unshown.n_hidden += n_new - new.len();
            if !new.is_empty() {
                match outcome.take_text() {
                    Ok(text) => {
                        engine::add(&text, outcome.origin, &mut outcome.diagnostics, new);
                        outcome.text = text;
                    }
                    Err(error) => errors.push(error),
                }
            }
            let others = texts.of(&self.outcomes, n);
            show(&self.outcomes[n], &others)?;
            // Another finding may still point here; then the text is read again.
            let outcome = &mut self.outcomes[n];
            if outcome.file_path().is_some() || outcome.facts.is_empty() {
                outcome.text = String::new();
            }
        }
        // The run ends here, and freeing so many small things would take longer than comparing them.
        std::mem::forget(self.outcomes);
        Ok(unshown)
    }
}

impl Outcome {
    fn to_project(&self) -> ProjectFile<'_> {
        ProjectFile { path: &self.path, facts: &self.facts, role: self.role }
    }
}

/// The texts of files that findings in other files point to.
#[derive(Debug, Default)]
struct Texts(BTreeMap<FileId, Option<Arc<str>>>);

impl Texts {
    /// The files that the findings of a file point to; those that cannot be read are left out.
    fn of(&mut self, outcomes: &[Outcome], n: usize) -> Vec<Other> {
        let related = outcomes[n].diagnostics.iter().flat_map(|it| &it.related);
        let mut ids: Vec<FileId> = related.filter_map(|it| it.file).collect();
        ids.sort_unstable();
        ids.dedup();
        let other = |id: FileId| {
            let outcome = outcomes.get(id.0 as usize)?;
            let text = self.0.entry(id).or_insert_with(|| outcome.read().ok().map(Arc::from));
            Some(Other { id, path: outcome.path.clone(), text: Arc::clone(text.as_ref()?) })
        };
        ids.into_iter().filter_map(other).collect()
    }
}

fn digest(text: &str) -> u64 {
    FixedState::default().hash_one(text)
}
