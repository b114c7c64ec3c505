//! Paths and ignore files in, files to check out.

use std::collections::HashMap;
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use ignore::gitignore::{Gitignore, GitignoreBuilder};
use walkdir::{DirEntry, WalkDir};

use crate::engine::{Intent, Layout, Origin};
use crate::report::shown_path;

/// A file to check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// How it came to be found.
    pub origin: Origin,
}

/// Something that cannot be read.
#[derive(Debug)]
pub enum Error {
    /// A path that the user named is not there.
    Missing {
        /// The path.
        path: PathBuf,
    },
    /// A folder or file is there, but cannot be read.
    Unreadable {
        /// The path.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file is not what it was when it was checked.
    Changed {
        /// The path.
        path: PathBuf,
    },
    /// A file is larger than spans can tell.
    TooLarge {
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
            | Error::TooLarge { path } => path,
        }
    }

    /// Why it cannot be read, in a few words.
    #[must_use]
    pub fn reason(&self) -> String {
        match self {
            Error::Missing { .. } => "no such file or folder".to_owned(),
            Error::Unreadable { source, .. } => source.to_string(),
            Error::Changed { .. } => "changed while it was checked".to_owned(),
            Error::TooLarge { .. } => "larger than 4 GiB".to_owned(),
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
            Error::Missing { .. } | Error::Changed { .. } | Error::TooLarge { .. } => None,
        }
    }
}

/// Which files of a folder are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// Hidden files, vendored folders and what ignore files name.
    Standard,
    /// Nothing.
    Off,
}

/// Folders that hold other people's files.
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

/// Finds the files below `paths` and shows them to `visit`, in the order of their paths, each
/// once however often it is named by the same path.
///
/// A path that names a file is taken whatever it is called; below a folder, files that end in
/// `.json`, `.jsonl` or `.ndjson` are taken. Below a single folder they are shown while the walk goes
/// on.
pub fn discover(paths: &[PathBuf], filter: Filter, visit: &mut dyn FnMut(Found)) -> Vec<Error> {
    let mut errors = Vec::new();
    if let [path] = paths {
        find(path, filter, visit, &mut errors);
        return errors;
    }
    let mut found = Vec::new();
    for path in paths {
        find(path, filter, &mut |it| found.push(it), &mut errors);
    }
    // A file that was named and met as well counts as named.
    found.sort_by(|a, b| {
        let is_walked = |it: &Found| it.origin.intent == Intent::Walked;
        (sort_key(&a.path), is_walked(a)).cmp(&(sort_key(&b.path), is_walked(b)))
    });
    found.dedup_by(|a, b| sort_key(&a.path) == sort_key(&b.path));
    found.into_iter().for_each(visit);
    errors
}

fn find(path: &Path, filter: Filter, visit: &mut dyn FnMut(Found), errors: &mut Vec<Error>) {
    match path.metadata() {
        Err(source) if source.kind() == io::ErrorKind::NotFound => {
            errors.push(Error::Missing { path: path.to_owned() });
        }
        Err(source) => errors.push(Error::Unreadable { path: path.to_owned(), source }),
        Ok(metadata) if metadata.is_dir() => walk(path, Links::Met, filter, visit, errors),
        Ok(_) => {
            let layout = layout(path).unwrap_or(Layout::Any);
            let origin = Origin { intent: Intent::Named, layout };
            visit(Found { path: path.to_owned(), origin });
        }
    }
}

/// Reads a file whole.
///
/// # Errors
///
/// When it is gone, locked, not permitted, or larger than 4 GiB.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let trouble = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => Error::Missing { path: path.to_owned() },
        _ => Error::Unreadable { path: path.to_owned(), source },
    };
    let bytes = read_whole(path).map_err(trouble)?;
    if u32::try_from(bytes.len()).is_err() {
        return Err(Error::TooLarge { path: path.to_owned() });
    }
    Ok(bytes)
}

fn read_whole(path: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(usize::try_from(length).unwrap_or(usize::MAX))?;
    // To ask at its end whether there is more costs as much as to read a small file. What has no
    // length, as a pipe, has to be asked.
    let limit = if length == 0 { u64::MAX } else { length };
    file.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The one path that a file has, by whatever path it was named.
#[must_use]
pub fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// The path as outputs show it: forward slashes, and no `./` in front.
#[must_use]
pub fn shown(path: &Path) -> String {
    let path = path.strip_prefix(".").unwrap_or(path);
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { text.into_owned() } else { text.replace('\\', "/") }
}

/// How the values of a file are laid out by the end of its name; `None` for a name that promises
/// no JSON.
#[must_use]
pub fn layout(path: &Path) -> Option<Layout> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    match extension.as_str() {
        "json" => Some(Layout::Any),
        "jsonl" | "ndjson" => Some(Layout::Lines),
        _ => None,
    }
}

fn sort_key(path: &Path) -> &Path {
    path.strip_prefix(".").unwrap_or(path)
}

fn walk(
    root: &Path,
    links: Links,
    filter: Filter,
    visit: &mut dyn FnMut(Found),
    errors: &mut Vec<Error>,
) {
    let mut ignores = Ignores::new(root, filter);
    // Sorted as it goes, for sorting the whole at the end would cost more than walking. Entries of
    // one folder differ in their names only, so comparing whole paths as bytes will do.
    let walk = WalkDir::new(root)
        .sort_by(|a, b| path_bytes(a).cmp(path_bytes(b)))
        .follow_links(links == Links::Followed);
    let mut entries = walk.into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            // A link that leads back to a folder around it holds nothing new, and a link that
            // leads nowhere nothing at all.
            Err(error) if error.loop_ancestor().is_some() => continue,
            Err(error) if is_dangling(&error) => continue,
            Err(error) => {
                let path = error.path().unwrap_or(root).to_owned();
                let source = error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into());
                errors.push(Error::Unreadable { path, source });
                continue;
            }
        };
        let kind = entry.file_type();
        if entry.depth() > 0 && filter == Filter::Standard && is_left_out(&entry, &mut ignores) {
            if kind.is_dir() {
                entries.skip_current_dir();
            }
            continue;
        }
        if kind.is_symlink() && entry.depth() > 0 {
            follow(entry.path(), filter, visit, errors);
        } else if kind.is_file()
            && let Some(layout) = layout(entry.path())
        {
            let origin = Origin { intent: Intent::Walked, layout };
            visit(Found { path: entry.into_path(), origin });
        }
    }
}

fn path_bytes(entry: &DirEntry) -> &[u8] {
    entry.path().as_os_str().as_encoded_bytes()
}

/// Whether the walk goes through links by itself; asking for it costs a look at every file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Links {
    Met,
    Followed,
}

/// Takes what a link leads to, unless that is a folder around the link.
fn follow(link: &Path, filter: Filter, visit: &mut dyn FnMut(Found), errors: &mut Vec<Error>) {
    let target = match link.canonicalize() {
        Ok(target) => target,
        // It leads nowhere.
        Err(source) if source.kind() == io::ErrorKind::NotFound => return,
        Err(source) => return errors.push(Error::Unreadable { path: link.to_owned(), source }),
    };
    if target.is_dir() {
        let around = link.parent().and_then(|it| it.canonicalize().ok());
        if around.is_none_or(|it| !it.starts_with(&target)) {
            walk(link, Links::Followed, filter, visit, errors);
        }
    } else if target.is_file()
        && let Some(layout) = layout(link)
    {
        let origin = Origin { intent: Intent::Walked, layout };
        visit(Found { path: link.to_owned(), origin });
    }
}

fn is_dangling(error: &walkdir::Error) -> bool {
    let is_missing = error.io_error().is_some_and(|it| it.kind() == io::ErrorKind::NotFound);
    is_missing && error.path().is_some_and(Path::is_symlink)
}

fn is_left_out(entry: &DirEntry, ignores: &mut Ignores) -> bool {
    let name = entry.file_name().to_string_lossy();
    let is_folder = entry.file_type().is_dir();
    name.starts_with('.')
        || (VENDORED.contains(&name.as_ref()) && (is_folder || entry.path().is_dir()))
        || ignores.matches(entry.path(), is_folder)
}

/// The ignore files of the folders walked, read once each.
struct Ignores {
    /// Folders with the matchers that hold in them, innermost first.
    folders: HashMap<PathBuf, Matchers>,
    /// Where the walk began, as it was named and as it is.
    root: (PathBuf, PathBuf),
    /// The folder asked for last: the next file most likely stands there, too.
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
        // No folder is called that.
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

    /// The matchers that hold for what stands in `folder`.
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

/// The whole path of what stands below the root of a walk.
fn absolute((named, real): &(PathBuf, PathBuf), path: &Path) -> PathBuf {
    path.strip_prefix(named).map_or_else(|_| path.to_owned(), |it| real.join(it))
}

/// The matcher for the ignore files that stand in `folder`; `None` when there are none.
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
        // A line that is no pattern is passed over, as Git does.
        builder.add(file);
        any = true;
    }
    if any { builder.build().ok() } else { None }
}
