//! `walint.toml`: what holds for a repository, so that no command line has to repeat it.
//!
//! The settings of a run come from four sources, the later ones win: defaults, the settings file,
//! the environment, and the command line.

mod layer;
mod problem;
mod read;
mod shown;

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

pub use self::layer::{Layer, Origin, OverrideLayer, Setting, is_on};
pub use self::problem::Problem;
pub use self::read::{
    KEYS, OVERRIDE_KEYS, Read, SUPPRESS_KEYS, check_exclude, phone_number, placeholder, read,
    unknown_selector,
};
pub use self::shown::{Line, lines};
use crate::discover;
use crate::extract::Formats;
use crate::kind::RequestKind;
use crate::policy::{Base, FilePath, Level, Levels, Override, Policy, Selector};
use crate::report::{self, Format};
use crate::rule::Severity;
use crate::source::Span;

/// The names of a settings file; the first one wins.
pub const NAMES: [&str; 2] = ["walint.toml", ".walint.toml"];

/// Where a settings file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its path.
    pub path: PathBuf,
    /// The real path of its folder, which patterns are relative to.
    pub folder: PathBuf,
    /// The real path of the repository, which `templates` do not leave: the nearest folder with
    /// `.git`, or else the folder of the file.
    pub root: PathBuf,
    /// Whether the folder also has a file of the second name.
    pub has_other: bool,
}

impl Place {
    /// The place of a settings file that somebody named.
    #[must_use]
    pub fn of(path: &Path) -> Place {
        let folder = path.parent().unwrap_or(Path::new(""));
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let folder = discover::real(here);
        let root = repository(&folder).unwrap_or_else(|| folder.clone());
        Place { path: path.to_owned(), folder, root, has_other: false }
    }

    /// The settings file that applies to a folder: its own, or that of the nearest folder above it,
    /// up to the top of its Git repository, or of the file system where there is none.
    ///
    /// `working` is the real path of the working folder, from which the path is shown.
    #[must_use]
    pub fn find(folder: &Path, working: &Path) -> Option<Place> {
        for it in folder.ancestors() {
            let mut names = NAMES.iter().filter(|name| it.join(name).is_file());
            if let Some(name) = names.next() {
                let path = relative(&it.join(name), working);
                return Some(Place { has_other: names.next().is_some(), ..Place::of(&path) });
            }
            if it.join(".git").exists() {
                return None;
            }
        }
        None
    }
}

/// The nearest folder with `.git` that contains a folder.
#[must_use]
pub fn repository(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().find(|it| it.join(".git").exists()).map(Path::to_owned)
}

/// The folder that contains all of these real paths of folders.
#[must_use]
pub fn common_folder(folders: &[PathBuf]) -> Option<PathBuf> {
    let (first, others) = folders.split_first()?;
    let is_above = |it: &&Path| others.iter().all(|other| other.starts_with(it));
    first.ancestors().find(is_above).map(Path::to_owned)
}

/// A real path as seen from the real path of a folder, with `..` to leave it. A path on another drive
/// stays whole.
#[must_use]
pub fn relative(path: &Path, from: &Path) -> PathBuf {
    let common = path.components().zip(from.components()).take_while(|it| it.0 == it.1).count();
    if common == 0 {
        return path.to_owned();
    }
    let up = from.components().skip(common).map(|_| Component::ParentDir);
    up.chain(path.components().skip(common)).collect()
}

/// A settings file that was read.
#[derive(Debug, Clone, Default)]
pub struct File {
    /// Where it is; `None` if there is none.
    pub place: Option<Place>,
    /// Its path as it is shown.
    pub shown: String,
    /// Its text.
    pub text: String,
}

/// Something wrong in a settings file, with the file.
#[derive(Debug, Clone)]
pub struct Fault {
    /// The path as it is shown.
    pub path: String,
    /// The text.
    pub text: String,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// The settings of a run, from all sources.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// The settings file.
    pub file: File,
    /// What all sources together say.
    pub merged: Layer,
    /// The severities of the command line, which win over those of `overrides`.
    pub last_severity: Vec<(Selector, Setting<Level>)>,
}

impl Config {
    /// Reads a settings file into a layer, with the paths in it relative to its folder.
    ///
    /// The second part is what somebody should know.
    ///
    /// # Errors
    ///
    /// When it is not TOML, has an unknown key or a wrong value, or a path in `templates` that leads
    /// out of the repository.
    pub fn layer(place: &Place, text: &str) -> Result<(Layer, Fault), Fault> {
        let path = report::shown_path(&discover::shown(&place.path)).into_owned();
        let shown: Arc<str> = Arc::from(&*path);
        let Read { mut layer, mut errors, warnings } = read(text, Some(&shown));
        let folder = place.path.parent().unwrap_or(Path::new(""));
        for it in &mut layer.templates {
            let named = folder.join(&it.value);
            // A missing path is reported when it is searched, but must not reveal whether it exists
            // outside.
            let is_outside = !lexical(&place.folder.join(&it.value)).starts_with(&place.root)
                || named.canonicalize().is_ok_and(|it| !it.starts_with(&place.root));
            if is_outside && let Origin::File { span, .. } = it.origin {
                let message = "the path is outside the repository";
                let help = "name it with `--templates` on the command line";
                errors.push(Problem::new(span, message).help(help));
            }
            it.value = named;
        }
        if let Some(it) = &mut layer.baseline {
            it.value = folder.join(&it.value);
        }
        let problems = if errors.is_empty() { warnings } else { errors.clone() };
        let fault = Fault { path, text: text.to_owned(), problems };
        if errors.is_empty() { Ok((layer, fault)) } else { Err(fault) }
    }

    /// Puts sources together: those of the file, of the environment, and of the command line.
    #[must_use]
    pub fn new(file: File, of_file: Layer, of_environment: Layer, arguments: Vec<Layer>) -> Config {
        let mut config = Config { file, ..Config::default() };
        config.merge(of_file);
        config.merge(of_environment);
        for mut it in arguments {
            config.last_severity.append(&mut it.severity);
            config.merge(it);
        }
        config
    }

    /// Adds a source that wins over those before it.
    fn merge(&mut self, layer: Layer) {
        fn later<T>(old: &mut Option<T>, new: Option<T>) {
            if new.is_some() {
                *old = new;
            }
        }
        let merged = &mut self.merged;
        later(&mut merged.select, layer.select);
        merged.ignore.extend(layer.ignore);
        merged.include.extend(layer.include);
        merged.exclude.extend(layer.exclude);
        later(&mut merged.containers, layer.containers);
        later(&mut merged.force_exclude, layer.force_exclude);
        merged.severity.extend(layer.severity);
        merged.overrides.extend(layer.overrides);
        merged.suppress.extend(layer.suppress);
        later(&mut merged.baseline, layer.baseline);
        later(&mut merged.baseline_strict, layer.baseline_strict);
        merged.placeholders.extend(layer.placeholders);
        merged.templates.extend(layer.templates);
        later(&mut merged.templates_complete, layer.templates_complete);
        later(&mut merged.final_payload, layer.final_payload);
        later(&mut merged.sender, layer.sender);
        later(&mut merged.min_severity, layer.min_severity);
        later(&mut merged.fail_on, layer.fail_on);
        later(&mut merged.fail_on_empty, layer.fail_on_empty);
        later(&mut merged.format, layer.format);
        later(&mut merged.max_findings, layer.max_findings);
        later(&mut merged.no_project, layer.no_project);
        later(&mut merged.no_ignore, layer.no_ignore);
        later(&mut merged.docs_url, layer.docs_url);
    }

    /// The lowest severity that is shown.
    #[must_use]
    pub fn min_severity(&self) -> Severity {
        self.merged.min_severity.as_ref().map_or(Severity::Warning, |it| it.value)
    }

    /// The lowest severity that fails the run.
    #[must_use]
    pub fn fail_on(&self) -> Severity {
        self.merged.fail_on.as_ref().map_or(Severity::Error, |it| it.value)
    }

    /// The format of the report.
    #[must_use]
    pub fn format(&self) -> Format {
        let default = || Format::from_name("human").expect("it is one of the formats");
        self.merged.format.as_ref().map_or_else(default, |it| it.value)
    }

    /// The kind of the bodies in a file, if the settings say which.
    #[must_use]
    pub fn kind(&self, path: &FilePath) -> Option<RequestKind> {
        let overrides = self.merged.overrides.iter().rev().map(|it| &it.value);
        let mut about = overrides.filter(|it| it.paths.iter().any(|it| it.matches(path)));
        about.find_map(|it| it.kind.as_ref()).map(|it| it.value)
    }

    /// A file as the patterns of the settings see it; `working` is the real path of the working
    /// folder, and `path` leads there from it.
    #[must_use]
    pub fn path(&self, path: &str, working: &Path) -> FilePath {
        let is_plain = Path::new(path).components().all(|it| matches!(it, Component::Normal(_)));
        let lexical = || lexical(&working.join(path));
        let real = || discover::real(Path::new(path));
        // Editors name files by their whole path.
        let below = || {
            let it = [lexical(), real()].into_iter().find(|it| it.starts_with(working))?;
            it.strip_prefix(working).map(discover::shown).ok()
        };
        let from_working = if is_plain { None } else { below() };
        let from_working = from_working.unwrap_or_else(|| path.to_owned());
        let from_settings = match &self.file.place {
            Some(place) if place.folder != working => {
                let real = match lexical().strip_prefix(&place.folder) {
                    Ok(below) => below.to_owned(),
                    // A link may lead into the folder.
                    Err(_) => relative(&real(), &place.folder),
                };
                discover::shown(&real)
            }
            _ => from_working.clone(),
        };
        FilePath { from_settings, from_working }
    }

    /// What the settings say about findings.
    #[must_use]
    pub fn policy(&self) -> Policy {
        let values = |it: &[Setting<Selector>]| -> Vec<Selector> {
            it.iter().map(|it| it.value.clone()).collect()
        };
        let levels = |it: &[(Selector, Setting<Level>)]| {
            Levels(it.iter().map(|it| (it.0.clone(), it.1.value)).collect())
        };
        let mut policy = Policy::new(self.min_severity(), self.fail_on());
        if let Some(select) = &self.merged.select {
            policy.select = values(select);
        }
        policy.ignore = values(&self.merged.ignore);
        policy.levels = levels(&self.merged.severity);
        policy.last_levels = levels(&self.last_severity);
        let of_files = |it: &Setting<OverrideLayer>| Override {
            paths: it.value.paths.clone(),
            ignore: values(&it.value.ignore),
            levels: levels(&it.value.severity),
        };
        policy.overrides = self.merged.overrides.iter().map(of_files).collect();
        let entries = self.merged.suppress.iter();
        policy.suppressions = entries.map(|it| it.value.clone()).collect();
        policy
    }

    /// The patterns of `exclude`, each with the folder that it is relative to.
    pub fn excluded(&self) -> impl Iterator<Item = (Base, &str)> {
        based(&self.merged.exclude)
    }

    /// The patterns of the files of a folder that are checked, with what they are relative to; none
    /// for all files.
    pub fn included(&self) -> impl Iterator<Item = (Base, &str)> {
        based(&self.merged.include)
    }

    /// The formats of the files that are read.
    #[must_use]
    pub fn formats(&self) -> Formats {
        let chosen = self.merged.containers.as_ref();
        chosen.map_or_else(Formats::default, |it| it.iter().map(|it| it.value).collect())
    }

    /// The place of a suppression in the settings file; `None` for one of the command line.
    #[must_use]
    pub fn suppression_span(&self, entry: usize) -> Option<Span> {
        let it = self.merged.suppress.get(entry)?;
        matches!(it.origin, Origin::File { .. }).then_some(it.value.span)
    }
}

/// A path without `.` and `..`, as if no folder in it were a link.
#[must_use]
pub fn lexical(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => {
                plain.push(component);
            }
        }
    }
    plain
}
/// Patterns with what they are relative to.
fn based(patterns: &[Setting<String>]) -> impl Iterator<Item = (Base, &str)> {
    patterns.iter().map(|it| {
        let base = match it.origin {
            Origin::File { .. } => Base::Settings,
            Origin::Default | Origin::Environment(_) | Origin::CommandLine => Base::Working,
        };
        (base, &*it.value)
    })
}
