//! Keeps the results of files until all are read, if they must be compared with each other.
//!
//! A file with facts is held back, and so are the files after it, because of the order of the
//! report. The text of such a file is kept only if the report shows something of it. If the
//! comparison finds more, the file is read again.

use std::collections::{BTreeMap, HashSet};
use std::hash::BuildHasher;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use foldhash::quality::FixedState;

use crate::check::{Options, Role};
use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, FileId};
use crate::discover::{self, Error, Found};
use crate::engine::{self, FileReport, Origin, Workspace};
use crate::extract::{Format, Formats, Reference, references};
use crate::fact::Facts;
use crate::kind::{Foreign, Target};
use crate::policy::{Baseline, Comments, Entry, FilePath, Match, Policy, Selector, Shown};
use crate::report::{File, Other};
use crate::source::{LineIndex, OffsetMap, decode};
use crate::unread::Unread;

/// What applies to all files of a run.
#[derive(Debug)]
pub struct Setup {
    /// The settings.
    pub config: Config,
    /// What the settings say about findings.
    pub policy: Policy,
    /// What the settings say about bodies.
    pub options: Options,
    /// The real path of the working folder, from which paths are shown.
    pub working: PathBuf,
}

impl Setup {
    /// The formats that are read.
    #[must_use]
    pub fn formats(&self) -> Formats {
        self.config.formats()
    }

    /// A file as the patterns of the settings see it.
    #[must_use]
    pub fn path(&self, shown: &str) -> FilePath {
        self.config.path(shown, &self.working)
    }

    /// The path of a file from a folder, such as that of a baseline.
    #[must_use]
    pub fn path_from(&self, folder: &Path, shown: &str) -> String {
        let real = config::lexical(&self.working.join(shown));
        discover::shown(&config::relative(&real, folder))
    }

    /// Where a body of a file comes from, with the kind that the settings give it.
    #[must_use]
    pub fn origin(&self, shown: &str, origin: Origin) -> Origin {
        let origin = Origin { formats: self.formats(), ..origin };
        if self.config.merged.overrides.is_empty() {
            return origin;
        }
        let forced = self.config.kind(&self.path(shown)).map(Target::Forced);
        Origin { target: forced.unwrap_or(origin.target), ..origin }
    }

    fn apply(&self, shown: &str, found: Vec<Diagnostic>, comments: &mut Comments) -> Shown {
        if found.is_empty() {
            return Shown::default();
        }
        self.policy.apply(&self.path(shown), found, comments)
    }
}

/// A baseline that hides findings.
#[derive(Debug)]
pub struct Hiding {
    /// The findings of an earlier run.
    pub baseline: Baseline,
    /// The real path of the folder of its file.
    pub folder: PathBuf,
}

impl Hiding {
    /// Whether a file of the baseline exists.
    #[must_use]
    pub fn exists(&self, file: &str) -> bool {
        self.folder.join(file).exists()
    }
}

/// The result of one file.
#[derive(Debug)]
pub struct Outcome {
    /// The path as it is shown.
    pub path: String,
    /// What was found.
    pub findings: Shown,
    /// The number of bodies that were checked.
    pub n_bodies: usize,
    /// The format of the file; `None` if it was not read.
    pub format: Option<Format>,
    /// Why no body was checked; `None` if one was.
    pub skipped: Option<Foreign>,
    /// The kind of the file, if it was named but is not read.
    pub unread: Option<Unread>,
    /// The text, kept only if the report shows something of it, or if it cannot be read again.
    text: String,
    /// The files that it sends as bodies.
    pub references: Vec<Reference>,
    /// The comments that suppress findings.
    comments: Comments,
    facts: Facts,
    /// Maps the spans of the facts to the file.
    map: OffsetMap,
    role: Role,
    file: Source,
    /// A hash of the text.
    digest: u64,
    origin: Origin,
}

/// Where a file can be read again.
#[derive(Debug)]
enum Source {
    /// At the path that is shown.
    Shown,
    /// At another path than the one that is shown.
    Path(Box<Path>),
    /// Nowhere, because it came from standard input.
    Piped,
}

impl Source {
    fn new(path: &Path, shown: &str) -> Source {
        let is_shown = path.strip_prefix(".").unwrap_or(path) == Path::new(shown);
        if is_shown { Source::Shown } else { Source::Path(path.into()) }
    }
}

impl Outcome {
    /// Checks the bytes of a file.
    #[must_use]
    pub fn new(
        path: String,
        file: Option<&Found>,
        origin: Origin,
        bytes: Vec<u8>,
        setup: &Setup,
    ) -> Outcome {
        let origin = setup.origin(&path, origin);
        let (text, report) = engine::lint_bytes(bytes, origin, &setup.options);
        let FileReport { diagnostics, n_bodies, skipped, facts, map, format, .. } = report;
        let mut comments = Comments::read(&text, origin.format);
        let findings = setup.apply(&path, diagnostics, &mut comments);
        let references = references(&text, origin.format);
        let is_compared = !facts.is_empty();
        let is_kept =
            findings.needs_text() || !comments.is_empty() || (is_compared && file.is_none());
        let digest = if is_compared { digest(&text) } else { 0 };
        Outcome {
            text: if is_kept { text } else { String::new() },
            findings,
            n_bodies,
            format,
            skipped,
            unread: None,
            references,
            comments,
            facts,
            map,
            role: Role::Checked,
            file: file.map_or(Source::Piped, |it| Source::new(&it.path, &path)),
            digest,
            origin,
            path,
        }
    }

    /// Reads a file only to compare others with it.
    #[must_use]
    pub fn consulted(found: &Found, bytes: Vec<u8>, setup: &Setup) -> Outcome {
        let text = decode(bytes).text;
        let path = discover::shown(&found.path);
        let origin = setup.origin(&path, found.origin);
        let engine::Consulted { facts, map, .. } =
            engine::read_facts(&text, origin, &setup.options);
        Outcome {
            facts,
            map,
            file: Source::new(&found.path, &path),
            digest: digest(&text),
            origin,
            ..Outcome::empty(path, Role::Consulted)
        }
    }

    /// The settings file, with findings about its entries.
    #[must_use]
    pub fn of_settings(
        place: &config::Place,
        setup: &Setup,
        hiding: Option<&Hiding>,
        found: Vec<Diagnostic>,
    ) -> Outcome {
        let path = discover::shown(&place.path);
        let mut findings = setup.apply(&path, found, &mut Comments::default());
        if let Some(hiding) = hiding {
            let path = setup.path_from(&hiding.folder, &path);
            let is_hidden =
                |it: &mut Diagnostic| hiding.baseline.contains(&path, &it.fingerprint.to_string());
            findings.in_baseline = findings.shown.extract_if(.., is_hidden).collect();
        }
        let text = setup.config.file.text.clone();
        Outcome { findings, text, ..Outcome::empty(path, Role::Consulted) }
    }

    /// A file that was named and is not read.
    #[must_use]
    pub fn unread(path: String, kind: Unread) -> Outcome {
        Outcome { unread: Some(kind), ..Outcome::empty(path, Role::Checked) }
    }

    fn empty(path: String, role: Role) -> Outcome {
        Outcome {
            findings: Shown::default(),
            n_bodies: 0,
            format: None,
            skipped: None,
            unread: None,
            text: String::new(),
            references: Vec::new(),
            comments: Comments::default(),
            facts: Facts::default(),
            map: OffsetMap::default(),
            role,
            file: Source::Shown,
            digest: 0,
            origin: Origin::NAMED,
            path,
        }
    }

    /// Where its text comes from.
    #[must_use]
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// The file as a report shows it.
    #[must_use]
    pub fn to_file<'a>(&'a self, others: &'a [Arc<Other>]) -> File<'a> {
        let (path, text, shown) = (&self.path, &self.text, Some(&self.findings));
        File { path, text, diagnostics: &self.findings.shown, shown, others }
    }

    /// Takes the text, and reads it again if it was dropped.
    fn take_text(&mut self) -> Result<String, Error> {
        if self.text.is_empty() { self.read() } else { Ok(std::mem::take(&mut self.text)) }
    }

    /// The text, read again if it was dropped.
    fn read(&self) -> Result<String, Error> {
        let Some(path) = self.file_path().filter(|_| self.text.is_empty()) else {
            return Ok(self.text.clone());
        };
        let text = decode(discover::read(path)?).text;
        // Places in a changed text would be wrong, and might not even exist.
        if digest(&text) == self.digest {
            Ok(text)
        } else {
            Err(Error::Changed { path: path.to_owned() })
        }
    }

    /// Where the file is; `None` for standard input.
    #[must_use]
    pub fn file_path(&self) -> Option<&Path> {
        match &self.file {
            Source::Shown => Some(Path::new(&self.path)),
            Source::Path(path) => Some(path),
            Source::Piped => None,
        }
    }
}

/// The results that are held back until all files are read.
#[derive(Debug)]
pub struct Gathered {
    outcomes: Vec<Outcome>,
    has_facts: bool,
    is_comparing: bool,
    /// Whether everything is held back.
    is_holding: bool,
    /// The real paths of the files with facts; `None` until a file is only consulted.
    known: Option<HashSet<PathBuf>>,
}

impl Gathered {
    /// Creates an empty value. Without comparing and without a baseline, nothing is held back.
    #[must_use]
    pub fn new(is_comparing: bool, has_baseline: bool) -> Gathered {
        let (outcomes, is_holding) = (Vec::new(), has_baseline);
        Gathered { outcomes, has_facts: false, is_comparing, is_holding, known: None }
    }

    /// Adds the result of the next file, or returns it if it need not wait.
    pub fn take(&mut self, mut outcome: Outcome, setup: &Setup) -> Option<Outcome> {
        if !self.is_comparing {
            outcome.facts = Facts::default();
        }
        self.has_facts |= !outcome.facts.is_empty();
        let is_plain = outcome.facts.is_empty() && !outcome.findings.needs_text();
        if !self.is_holding && (is_plain || !self.has_facts) {
            outcome.close_comments(setup, false);
            return Some(outcome);
        }
        self.outcomes.push(outcome);
        None
    }

    /// Adds the facts of files that are only consulted, unless they are also checked. Checked files
    /// come first.
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

    /// Whether a file has a template, so that messages can be compared with it.
    #[must_use]
    pub fn has_templates(&self) -> bool {
        self.outcomes.iter().any(|it| !it.facts.definitions.is_empty())
    }

    /// Compares the files, and passes those that were checked to `show`, in order. Returns the entries
    /// of the baseline that no longer occur.
    ///
    /// Files that cannot be read again are added to `errors`.
    pub fn finish(
        mut self,
        setup: &Setup,
        baseline: Option<&Hiding>,
        errors: &mut Vec<Error>,
        mut show: impl FnMut(&Outcome, &[Arc<Other>]),
    ) -> Vec<Entry> {
        let can_compare = self.has_templates();
        let mut workspace = Workspace::new(setup.options.clone());
        workspace.reserve(self.outcomes.len());
        let insert = |it: &mut Outcome| {
            let (facts, map) = (std::mem::take(&mut it.facts), std::mem::take(&mut it.map));
            workspace.insert(&it.path, it.role, it.origin, facts, map)
        };
        let ids: Vec<FileId> = self.outcomes.iter_mut().map(insert).collect();
        let mut known = Others::default();
        let mut show = |outcomes: &mut [Outcome], n: usize, is_pointed_to: bool| {
            let others = known.of(outcomes, n);
            show(&outcomes[n], &others);
            // If another finding points here, the text is read again.
            let outcome = &mut outcomes[n];
            if outcome.file_path().is_some() || !is_pointed_to {
                outcome.text = String::new();
            }
        };
        for (n, id) in ids.iter().copied().enumerate() {
            if self.outcomes[n].role == Role::Consulted {
                continue;
            }
            let new = workspace.take_found(id);
            let outcome = &mut self.outcomes[n];
            if let Err(error) = outcome.add(&workspace, id, new, setup) {
                errors.push(error);
            }
            self.outcomes[n].close_comments(setup, can_compare);
            if baseline.is_none() {
                show(&mut self.outcomes, n, workspace.has_facts(id));
            }
        }
        let mut stale = baseline.map_or_else(Vec::new, |it| hide(&mut self.outcomes, it, setup));
        // What was found in a comparison may still be there where nothing can be compared.
        stale.retain(|it| can_compare || !it.is_of_comparison());
        if baseline.is_some() {
            for (n, id) in ids.into_iter().enumerate() {
                if self.outcomes[n].role == Role::Checked {
                    show(&mut self.outcomes, n, workspace.has_facts(id));
                }
            }
        }
        // The run ends here, and freeing so many small values would take longer than comparing
        // them.
        std::mem::forget((self.outcomes, workspace));
        stale
    }
}

impl Outcome {
    /// Adds what the comparison found in the file.
    fn add(
        &mut self,
        workspace: &Workspace,
        id: FileId,
        mut new: Vec<Diagnostic>,
        setup: &Setup,
    ) -> Result<(), Error> {
        if new.is_empty() {
            return Ok(());
        }
        let path = setup.path(&self.path);
        let policy = &setup.policy;
        if !policy.needs_hidden() {
            // Where nothing is left to show, the text is not read again.
            let kept = policy.apply(&path, new, &mut self.comments);
            self.findings.n_hidden += kept.n_hidden;
            new = kept.shown;
            if new.is_empty() {
                return Ok(());
            }
        }
        let text = self.take_text()?;
        workspace.add(id, &text, &mut self.findings.shown, new);
        self.text = text;
        policy.apply_again(&path, &mut self.findings, &mut self.comments);
        Ok(())
    }

    /// Adds the findings about comments that suppress nothing, after all others are known.
    fn close_comments(&mut self, setup: &Setup, can_compare: bool) {
        if self.comments.is_empty() {
            return;
        }
        let is_reported = |it: &Selector| setup.policy.reports_any(it, can_compare);
        let found = self.comments.close(is_reported);
        let path = setup.path(&self.path);
        let mut new = setup.policy.apply(&path, found, &mut Comments::default());
        self.findings.shown.append(&mut new.shown);
        self.findings.shown.sort_by_key(|it| (it.span, it.rule.id));
        self.findings.append(&mut new);
    }
}

/// Moves the findings that a baseline hides out of what is shown, and returns its entries that no longer
/// occur.
fn hide(outcomes: &mut [Outcome], hiding: &Hiding, setup: &Setup) -> Vec<Entry> {
    let mut matching = Match::new(&hiding.baseline);
    let is_checked = |it: &&mut Outcome| it.role == Role::Checked;
    // The findings that are not those of their own file, by the number of the outcome.
    let mut left: Vec<Vec<Diagnostic>> = Vec::new();
    for outcome in outcomes.iter_mut().filter(is_checked) {
        let path = setup.path_from(&hiding.folder, &outcome.path);
        matching.meet(&path);
        let findings = &mut outcome.findings;
        let mut others = Vec::new();
        for it in std::mem::take(&mut findings.shown) {
            if matching.is_own(&path, &it.fingerprint.to_string()) {
                findings.in_baseline.push(it);
            } else {
                others.push(it);
            }
        }
        // What is not shown is still there, and its entries are not those of other findings.
        let suppressed = findings.suppressed.iter().map(|it| &it.diagnostic);
        let mut unshown: Vec<&Diagnostic> = suppressed.chain(&findings.others).collect();
        unshown.retain(|it| !matching.is_own(&path, &it.fingerprint.to_string()));
        unshown.retain(|it| !matching.is_displaced(&path, it));
        for it in std::mem::take(&mut others) {
            if matching.is_displaced(&path, &it) {
                findings.in_baseline.push(it);
            } else {
                others.push(it);
            }
        }
        left.push(others);
    }
    for (outcome, others) in outcomes.iter_mut().filter(is_checked).zip(left) {
        for it in others {
            if matching.is_moved(&it.fingerprint.to_string(), |file| hiding.exists(file)) {
                outcome.findings.in_baseline.push(it);
            } else {
                outcome.findings.shown.push(it);
            }
        }
    }
    matching.stale(|file| hiding.exists(file)).into_iter().cloned().collect()
}

/// The files that findings in other files point to, each read once.
#[derive(Debug, Default)]
struct Others(BTreeMap<FileId, Option<Arc<Other>>>);

impl Others {
    /// The files to which the findings of a file point, without those that cannot be read.
    fn of(&mut self, outcomes: &[Outcome], n: usize) -> Vec<Arc<Other>> {
        let related = outcomes[n].findings.shown.iter().flat_map(|it| &it.related);
        let mut ids: Vec<FileId> = related.filter_map(|it| it.file).collect();
        ids.sort_unstable();
        ids.dedup();
        let read = |id: FileId| {
            let outcome = outcomes.get(id.0 as usize)?;
            let index = LineIndex::new(outcome.read().ok()?);
            Some(Arc::new(Other { id, path: outcome.path.clone(), index }))
        };
        let other = |id| self.0.entry(id).or_insert_with(|| read(id)).clone();
        ids.into_iter().filter_map(other).collect()
    }
}

fn digest(text: &str) -> u64 {
    FixedState::default().hash_one(text)
}
