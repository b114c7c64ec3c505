//! Finds the files to check below paths, with the rules of ignore files.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use ignore::gitignore::{Gitignore, GitignoreBuilder};
use walkdir::{DirEntry, WalkDir};

use crate::exclude::FilePatterns;
use crate::extract::{Format, Formats, Intent, Origin};
use crate::report::shown_path;
use crate::unread::{self, Unread};

/// A file to check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// How it was found.
    pub origin: Origin,
    /// Whether the last part of its path is a link.
    pub is_link: bool,
}

/// Something that cannot be read.
#[derive(Debug)]
pub enum Error {
    /// A path that the user named does not exist.
    Missing {
        /// The path.
        path: PathBuf,
    },
    /// A folder or file exists, but cannot be read.
    Unreadable {
        /// The path.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file has changed since it was checked.
    Changed {
        /// The path.
        path: PathBuf,
    },
    /// A file is larger than a span can express.
    TooLarge {
        /// The path.
        path: PathBuf,
    },
    /// A device, which may never end, returns more than a person would type.
    Endless {
        /// The path.
        path: PathBuf,
    },
    /// A link points outside the folder to which a search is limited.
    Outside {
        /// The path.
        path: PathBuf,
    },
}

impl Error {
    /// The path of what cannot be read.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Error::Missing { path }
            | Error::Unreadable { path, .. }
            | Error::Changed { path }
            | Error::TooLarge { path }
            | Error::Endless { path }
            | Error::Outside { path } => path,
        }
    }

    /// Why it cannot be read, in a few words.
    #[must_use]
    pub fn reason(&self) -> String {
        match self {
            Error::Missing { .. } => "no such file or folder".to_owned(),
            Error::Unreadable { source, .. } => source.to_string(),
            Error::Changed { .. } => "the file changed during the check".to_owned(),
            Error::TooLarge { .. } => "the file is larger than 4 GiB".to_owned(),
            Error::Endless { .. } => {
                "the device returns more than 16 MiB; save its content to a file".to_owned()
            }
            Error::Outside { .. } => "the link points outside the repository".to_owned(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", shown_path(&self.path().to_string_lossy()), self.reason())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Unreadable { source, .. } => Some(source),
            Error::Missing { .. }
            | Error::Changed { .. }
            | Error::TooLarge { .. }
            | Error::Endless { .. }
            | Error::Outside { .. } => None,
        }
    }
}

/// Which files of a folder are skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// Hidden files except those of CI services, vendored folders, and the files that ignore files
    /// list.
    Standard,
    /// Nothing.
    Off,
}

/// Which files of a search are visited.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// Which files of a folder are skipped.
    pub filter: Filter,
    /// The files that the settings leave out.
    pub excludes: &'a FilePatterns,
    /// The files of folders that are visited; all files in a format that is read where it is empty.
    pub includes: &'a FilePatterns,
    /// The formats that are read.
    pub formats: Formats,
    /// The folder that links do not leave.
    pub within: Option<&'a Path>,
}

impl Scope<'_> {
    /// Whether a path that somebody named is left out.
    fn leaves_out(&self, path: &Path, is_folder: bool) -> bool {
        self.excludes.is_forced() && self.excludes.matches_named(&real(path), is_folder)
    }
}

/// The folders with other people's files.
const VENDORED: [&str; 9] = [
    "__pycache__",
    "bower_components",
    "node_modules",
    "Pods",
    "site-packages",
    "target",
    "third_party",
    "vendor",
    "venv",
];

/// The hidden files and folders with the scripts of CI services, which a repository shows to everybody.
const PIPELINES: [&str; 6] =
    [".circleci", ".github", ".gitlab", ".gitlab-ci.yml", ".gitlab-ci.yaml", ".travis.yml"];

/// What a search found in addition to files to check.
#[derive(Debug, Default)]
pub struct Met {
    /// What could not be read.
    pub errors: Vec<Error>,
    /// The files below folders that may contain bodies and are not read.
    pub unread: unread::Counts,
    /// The files and folders that the settings leave out.
    pub excluded: Vec<PathBuf>,
}

/// Finds the files below `paths` and shows them to `visit`, in the order of their paths.
///
/// A path that names a file is included with any name. Below a folder, the files in a format that is
/// read are included. Below a single folder, they are shown during the walk.
///
/// Each folder and each file is read once, whatever paths and links lead to it. It has its own path
/// if the walk reaches it without a link. A link that points outside the folder `within` is an error.
pub fn discover(paths: &[PathBuf], scope: Scope<'_>, visit: &mut dyn FnMut(Found)) -> Met {
    let mut met = Met::default();
    let mut roots = Vec::new();
    let mut files = Vec::new();
    for path in paths {
        match path.metadata() {
            Ok(metadata) if scope.leaves_out(path, metadata.is_dir()) => {
                met.excluded.push(path.clone());
            }
            Ok(metadata) if metadata.is_dir() => roots.push((path.clone(), real(path))),
            Ok(_) => files.push(named(path, scope.formats)),
            Err(source) => met.errors.push(trouble(path, source)),
        }
    }
    // A folder inside another one comes first, because nothing in it is ignored then.
    roots.sort_by_key(|it| std::cmp::Reverse(it.1.components().count()));
    if let ([root], []) = (&roots[..], &files[..]) {
        Walk::new(&roots, scope, visit, &mut met).walk(root);
        return met;
    }
    let mut keep = |it| files.push(it);
    let mut walk = Walk::new(&roots, scope, &mut keep, &mut met);
    for root in &roots {
        walk.walk(root);
    }
    files.sort_by(|a, b| sort_key(&a.path).cmp(sort_key(&b.path)));
    once_each(files).into_iter().for_each(visit);
    met
}

fn named(path: &Path, formats: Formats) -> Found {
    let format = format(path, formats).unwrap_or(Format::Json);
    let given = if path.is_absolute() { path.file_name().map(Path::new) } else { Some(path) };
    let origin = Origin { format, is_test: given.is_some_and(is_test), ..Origin::NAMED };
    Found { path: path.to_owned(), origin, is_link: path.is_symlink() }
}

/// The format of a file, from its name or, where that has no extension, from its first line; `None`
/// if files of its kind are not read.
fn format(path: &Path, formats: Formats) -> Option<Format> {
    let of_script = || {
        if path.extension().is_some() || !formats.contains(Format::Shell) {
            return None;
        }
        let mut start = Vec::new();
        File::open(path).ok()?.take(256).read_to_end(&mut start).ok()?;
        Format::of_script(&start)
    };
    Format::of(path).or_else(of_script).filter(|it| formats.contains(*it))
}

/// Whether the path of a file says that it belongs to tests.
#[must_use]
pub fn is_test(path: &Path) -> bool {
    const FOLDERS: [&str; 4] = ["__tests__", "spec", "test", "tests"];
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.rsplit_once('.').map_or(&*name, |it| it.0);
    let is_in_folder = || {
        let folders = path.parent().into_iter().flat_map(Path::components);
        folders.into_iter().any(|it| FOLDERS.iter().any(|folder| it.as_os_str() == *folder))
    };
    name.contains(".test.")
        || name.contains(".spec.")
        || stem.starts_with("test_")
        || stem.ends_with("_test")
        || name.ends_with("Test.php")
        || is_in_folder()
}

/// Keeps one of the paths of each file; one that was both named and found counts as named.
fn once_each(found: Vec<Found>) -> Vec<Found> {
    if found.len() < 2 {
        return found;
    }
    // Resolving the real path of every file would take longer than the walk.
    let mut folders: HashMap<&Path, PathBuf> = HashMap::new();
    let mut identities = Vec::with_capacity(found.len());
    for it in &found {
        identities.push(match (it.path.parent(), it.path.file_name()) {
            (Some(folder), Some(name)) if !it.is_link => {
                let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
                folders.entry(folder).or_insert_with(|| real(here)).join(name)
            }
            _ => real(&it.path),
        });
    }
    let mut known = HashSet::new();
    let mut is_kept = vec![false; found.len()];
    for intent in [Intent::Named, Intent::Walked] {
        for (n, _) in found.iter().enumerate().filter(|it| it.1.origin.intent == intent) {
            is_kept[n] = known.insert(&identities[n]);
        }
    }
    found.into_iter().zip(is_kept).filter(|it| it.1).map(|it| it.0).collect()
}

/// The maximum number of bytes read from a file: spans cannot count more.
const MAX_LENGTH: u64 = u32::MAX as u64;

/// The maximum number of bytes read from a device, such as a terminal or one without an end.
const MAX_TYPED: u64 = 16 << 20;

/// Reads a file whole.
///
/// # Errors
///
/// If it does not exist, cannot be opened, or is larger than 4 GiB, or if it is a device that
/// returns more than 16 MiB.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let file = File::open(path).map_err(|it| trouble(path, it))?;
    read_open(path, file)
}

/// Reads all of standard input, which is called `name`.
///
/// # Errors
///
/// As for [`read`].
pub fn read_stdin(name: &Path) -> Result<Vec<u8>, Error> {
    // Read as a file, because a file knows its length.
    #[cfg(unix)]
    {
        use std::os::fd::AsFd;
        let file = io::stdin().as_fd().try_clone_to_owned().map_err(|it| trouble(name, it))?;
        read_open(name, File::from(file))
    }
    #[cfg(not(unix))]
    read_stream(name, io::stdin().lock(), MAX_LENGTH)
}

fn read_open(path: &Path, file: File) -> Result<Vec<u8>, Error> {
    let metadata = file.metadata().map_err(|it| trouble(path, it))?;
    let length = metadata.len();
    if length > MAX_LENGTH {
        return Err(Error::TooLarge { path: path.to_owned() });
    }
    if !metadata.is_file() || length == 0 {
        return read_stream(path, file, if is_device(&metadata) { MAX_TYPED } else { MAX_LENGTH });
    }
    let mut bytes = Vec::new();
    let room = usize::try_from(length).unwrap_or(usize::MAX);
    // Another read at the end takes as long as reading a small file.
    let read = bytes.try_reserve_exact(room).map_err(io::Error::from);
    read.and_then(|()| file.take(length).read_to_end(&mut bytes))
        .map_err(|it| trouble(path, it))?;
    Ok(bytes)
}

#[cfg(unix)]
fn is_device(metadata: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    metadata.file_type().is_char_device()
}

#[cfg(not(unix))]
fn is_device(_: &std::fs::Metadata) -> bool {
    false
}

/// The number of bytes of a stream for which memory is reserved step by step.
const SHORT: u64 = 4 << 20;

/// Reads what has no length, such as a pipe, and stops after `limit` bytes.
fn read_stream(path: &Path, mut stream: impl Read, limit: u64) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    for most in [SHORT.min(limit), limit] {
        let room = most + 1 - bytes.len() as u64;
        if most > SHORT {
            // Memory is used only when it is written to. A growing vector is copied repeatedly and
            // needs twice its size meanwhile, which is the fallback if the reservation fails.
            let _ = bytes.try_reserve_exact(usize::try_from(room).unwrap_or(usize::MAX));
        }
        let read = stream.by_ref().take(room).read_to_end(&mut bytes);
        read.map_err(|it| trouble(path, it))?;
        if bytes.len() as u64 <= most {
            return Ok(bytes);
        }
    }
    let path = path.to_owned();
    Err(if limit == MAX_TYPED { Error::Endless { path } } else { Error::TooLarge { path } })
}

fn trouble(path: &Path, source: io::Error) -> Error {
    let path = path.to_owned();
    match source.kind() {
        io::ErrorKind::NotFound => Error::Missing { path },
        _ => Error::Unreadable { path, source },
    }
}

/// The one real path of a file, for any path that names it. The file need not exist.
#[must_use]
pub fn real(path: &Path) -> PathBuf {
    let in_folder = || {
        let folder = path.parent()?;
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        Some(here.canonicalize().ok()?.join(path.file_name()?))
    };
    path.canonicalize().ok().or_else(in_folder).unwrap_or_else(|| path.to_owned())
}

/// The path as outputs show it: with forward slashes, and without `./` at the start.
#[must_use]
pub fn shown(path: &Path) -> String {
    let path = path.strip_prefix(".").unwrap_or(path);
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { text.into_owned() } else { text.replace('\\', "/") }
}

/// The origin of a file that is met below `root`.
fn walked(path: &Path, root: &Path, format: Format) -> Origin {
    let is_test = !format.is_json() && is_test(path.strip_prefix(root).unwrap_or(path));
    Origin { intent: Intent::Walked, format, is_test, ..Origin::NAMED }
}

fn sort_key(path: &Path) -> &Path {
    path.strip_prefix(".").unwrap_or(path)
}

/// A search below folders.
struct Walk<'w> {
    scope: Scope<'w>,
    visit: &'w mut dyn FnMut(Found),
    met: &'w mut Met,
    /// The real paths of the folders that are searched, with their ignore files once a link leads
    /// there.
    roots: HashMap<PathBuf, Option<Ignores>>,
    /// The real paths of the folders that were walked.
    folders: HashSet<PathBuf>,
    /// The real paths of the files that a link led to.
    linked_files: HashSet<PathBuf>,
}

/// A folder that is being walked: one that was named, or one that a link leads to.
struct Level {
    entries: walkdir::IntoIter,
    ignores: Ignores,
    /// Its path as it is shown, and its real path.
    root: (PathBuf, PathBuf),
    /// The number of links on the path to it.
    n_links: usize,
}

/// Systems follow 40 links in one path, some only 32. A file after more links has its real path.
const MAX_LINKS: usize = 30;

impl<'w> Walk<'w> {
    fn new(
        roots: &[(PathBuf, PathBuf)],
        scope: Scope<'w>,
        visit: &'w mut dyn FnMut(Found),
        met: &'w mut Met,
    ) -> Walk<'w> {
        let roots = roots.iter().map(|it| (it.1.clone(), None)).collect();
        let (folders, linked_files) = (HashSet::new(), HashSet::new());
        Walk { scope, visit, met, roots, folders, linked_files }
    }

    fn walk(&mut self, root: &(PathBuf, PathBuf)) {
        // Links can be nested more deeply than the stack of a thread allows.
        let mut levels = vec![Level::new(root.clone(), 0, self.scope.filter)];
        while let Some(level) = levels.last_mut() {
            match level.entries.next() {
                Some(Ok(entry)) => {
                    let linked = self.take(level, &entry);
                    levels.extend(linked);
                }
                Some(Err(error)) => self.complain(&level.root.0, error),
                None => {
                    levels.pop();
                }
            }
        }
    }

    /// Adds a file, or returns the folder that a link leads to.
    fn take(&mut self, level: &mut Level, entry: &DirEntry) -> Option<Level> {
        let kind = entry.file_type();
        let is_root = entry.depth() == 0;
        let is_filtered = !is_root && self.scope.filter == Filter::Standard;
        if is_filtered && is_left_out(entry.path(), kind.is_dir(), &mut level.ignores) {
            if kind.is_dir() {
                level.entries.skip_current_dir();
            }
            return None;
        }
        let excludes = self.scope.excludes;
        if !is_root && !excludes.is_empty() {
            let real = absolute(&level.root, entry.path());
            if excludes.matches(&real, kind.is_dir()) {
                if kind.is_dir() {
                    level.entries.skip_current_dir();
                }
                self.met.excluded.push(entry.path().to_owned());
                return None;
            }
        }
        let is_linked = level.n_links > 0;
        if is_root || kind.is_dir() {
            let real = absolute(&level.root, entry.path());
            let is_elsewhere = is_linked && self.is_own(&real, true);
            if is_elsewhere || !self.folders.insert(real) {
                level.entries.skip_current_dir();
            }
        } else if kind.is_symlink() {
            return self.follow(level, entry.path());
        } else if kind.is_file() {
            let path = entry.path();
            match self.format(path, &level.root) {
                Some(format) => {
                    let is_new =
                        !is_linked || self.linked_files.insert(absolute(&level.root, entry.path()));
                    if is_new {
                        let origin = walked(path, &level.root.0, format);
                        (self.visit)(Found { path: path.to_owned(), origin, is_link: false });
                    }
                }
                None => {
                    if let Some(kind) = Unread::of(path, self.scope.formats) {
                        self.met.unread.add(kind, 1);
                    }
                }
            }
        }
        None
    }

    /// The format of a file; `None` if it is not visited.
    fn format(&self, path: &Path, root: &(PathBuf, PathBuf)) -> Option<Format> {
        let format = format(path, self.scope.formats);
        let includes = self.scope.includes;
        if includes.is_empty() {
            return format;
        }
        let is_off = || Format::of(path).is_some();
        let format = format.or_else(|| (!is_off()).then_some(Format::Json));
        format.filter(|_| includes.contains(&absolute(root, path)))
    }

    /// Adds the file that a link leads to, or returns the folder, unless the walk reaches it
    /// without the link, or already has.
    fn follow(&mut self, level: &Level, link: &Path) -> Option<Level> {
        let real_link = absolute(&level.root, link);
        let target = match real_link.canonicalize() {
            Ok(target) => target,
            Err(source) if leads_nowhere(&source) => return None,
            Err(source) => {
                self.met.errors.push(trouble(link, source));
                return None;
            }
        };
        if self.scope.within.is_some_and(|it| !target.starts_with(it)) {
            self.met.errors.push(Error::Outside { path: link.to_owned() });
            return None;
        }
        if target.is_dir() {
            // A folder around the link contains nothing new.
            let is_around = real_link.starts_with(&target);
            if is_around || self.folders.contains(&target) || self.is_own(&target, true) {
                return None;
            }
            let n_links = level.n_links + 1;
            let shown = if n_links > MAX_LINKS { target.clone() } else { link.to_owned() };
            return Some(Level::new((shown, target), n_links, self.scope.filter));
        }
        let formats = self.scope.formats;
        if !target.is_file() {
            return None;
        }
        let format = self.format(link, &level.root)?;
        let is_taken =
            crate::discover::format(&target, formats).is_some() && self.is_own(&target, false);
        if !is_taken && self.linked_files.insert(target) {
            let origin = walked(link, &level.root.0, format);
            (self.visit)(Found { path: link.to_owned(), origin, is_link: true });
        }
        None
    }

    /// Whether the walk of a searched folder reaches a path without a link.
    fn is_own(&mut self, target: &Path, is_folder: bool) -> bool {
        let Some(root) = target.ancestors().find(|it| self.roots.contains_key(*it)) else {
            return false;
        };
        let ignores = self.roots.get_mut(root).expect("it was found just now");
        if self.scope.filter == Filter::Off {
            return true;
        }
        let ignores = ignores.get_or_insert_with(|| Ignores::new(root, self.scope.filter));
        let mut way: Vec<&Path> = target.ancestors().take_while(|it| *it != root).collect();
        way.reverse();
        !way.into_iter().any(|it| is_left_out(it, is_folder || it != target, ignores))
    }

    fn complain(&mut self, root: &Path, error: walkdir::Error) {
        let path = error.path().unwrap_or(root).to_owned();
        let source = error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into());
        if !(leads_nowhere(&source) && path.is_symlink()) {
            self.met.errors.push(Error::Unreadable { path, source });
        }
    }
}

impl Level {
    fn new(root: (PathBuf, PathBuf), n_links: usize, filter: Filter) -> Level {
        // Sorted during the walk, because sorting everything at the end takes longer than walking.
        // Entries of one folder differ only in their names, so whole paths can be compared as
        // bytes.
        let walk = WalkDir::new(&root.0).sort_by(|a, b| path_bytes(a).cmp(path_bytes(b)));
        Level { entries: walk.into_iter(), ignores: Ignores::new(&root.0, filter), root, n_links }
    }
}

fn path_bytes(entry: &DirEntry) -> &[u8] {
    entry.path().as_os_str().as_encoded_bytes()
}

/// Whether a link cannot be followed because its target is missing, or because links form a circle.
fn leads_nowhere(error: &io::Error) -> bool {
    // ELOOP: the standard library has no stable name for it.
    const CIRCLE: i32 = if cfg!(any(target_os = "linux", target_os = "android")) {
        40
    } else if cfg!(windows) {
        1921
    } else {
        62
    };
    error.kind() == io::ErrorKind::NotFound || error.raw_os_error() == Some(CIRCLE)
}

fn is_left_out(path: &Path, is_folder: bool, ignores: &mut Ignores) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    (name.starts_with('.') && !PIPELINES.contains(&name.as_ref()))
        || (VENDORED.contains(&name.as_ref()) && (is_folder || path.is_dir()))
        || ignores.matches(path, is_folder)
}

/// The ignore files of the walked folders, each read once.
struct Ignores {
    /// The folders with the matchers that apply in them, innermost first.
    folders: HashMap<PathBuf, Matchers>,
    /// Where the walk began: the named path and the real path.
    root: (PathBuf, PathBuf),
    /// The last folder: the next file is most likely in it, too.
    last: (PathBuf, Matchers),
}

type Matchers = Rc<[Rc<Gitignore>]>;

impl Ignores {
    /// Reads the ignore files from the top of the repository down to `root`.
    fn new(root: &Path, filter: Filter) -> Ignores {
        let mut folders = HashMap::new();
        let absolute = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        if filter == Filter::Standard {
            let top = absolute.ancestors().find(|it| it.join(".git").exists());
            let mut chain: Vec<Rc<Gitignore>> = Vec::new();
            if let Some(top) = top {
                let mut above: Vec<&Path> =
                    absolute.ancestors().skip(1).take_while(|it| it.starts_with(top)).collect();
                above.reverse();
                for folder in above {
                    if let Some(matcher) = matcher(folder, folder) {
                        chain.insert(0, Rc::new(matcher));
                    }
                }
                if let Some(matcher) = exclude(top) {
                    chain.push(Rc::new(matcher));
                }
            }
            folders.insert(PathBuf::new(), chain.into());
        }
        // No folder has this name.
        let root = (root.to_owned(), absolute);
        Ignores { folders, root, last: (PathBuf::from("\0"), Rc::from([])) }
    }

    fn matches(&mut self, path: &Path, is_folder: bool) -> bool {
        let Some(folder) = path.parent() else { return false };
        if self.last.0.as_os_str() != folder.as_os_str() {
            self.last = (folder.to_owned(), self.chain(folder));
        }
        let chain = &self.last.1;
        if chain.is_empty() {
            return false;
        }
        let absolute = absolute(&self.root, path);
        for matcher in &**chain {
            if let Ok(inner) = absolute.strip_prefix(matcher.path()) {
                let verdict = matcher.matched(inner, is_folder);
                if !verdict.is_none() {
                    return verdict.is_ignore();
                }
            }
        }
        false
    }

    /// The matchers that apply to the entries of `folder`.
    fn chain(&mut self, folder: &Path) -> Matchers {
        if let Some(chain) = self.folders.get(folder) {
            return Rc::clone(chain);
        }
        let above = match folder.parent().filter(|it| self.folders.contains_key(*it)) {
            Some(parent) => Rc::clone(&self.folders[parent]),
            None => self.folders.get(Path::new("")).map_or_else(|| Rc::from([]), Rc::clone),
        };
        let absolute = absolute(&self.root, folder);
        let chain = match matcher(folder, &absolute) {
            Some(matcher) => {
                std::iter::once(Rc::new(matcher)).chain(above.iter().cloned()).collect()
            }
            None => above,
        };
        self.folders.insert(folder.to_owned(), Rc::clone(&chain));
        chain
    }
}

/// The absolute path of an entry below the root of a walk.
fn absolute((named, real): &(PathBuf, PathBuf), path: &Path) -> PathBuf {
    path.strip_prefix(named).map_or_else(|_| path.to_owned(), |it| real.join(it))
}

/// The matcher for the ignore files in `folder`; `None` if there are none.
fn matcher(folder: &Path, root: &Path) -> Option<Gitignore> {
    let files = [folder.join(".gitignore"), folder.join(".ignore")];
    build(root, files.iter().filter(|it| it.is_file()))
}

fn exclude(top: &Path) -> Option<Gitignore> {
    let file = top.join(".git/info/exclude");
    build(top, std::iter::once(&file).filter(|it| it.is_file()))
}

fn build<'p>(root: &Path, files: impl Iterator<Item = &'p PathBuf>) -> Option<Gitignore> {
    let mut builder = GitignoreBuilder::new(root);
    let mut any = false;
    for file in files {
        // A line that is not a pattern is skipped, like in Git.
        builder.add(file);
        any = true;
    }
    if any { builder.build().ok() } else { None }
}
