//! The files that scripts and requests send as bodies, such as with `curl -d @body.json`.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use crate::config;
use crate::discover::{self, Found};
use crate::engine;
use crate::exclude::FilePatterns;
use crate::extract::{Format, Intent, Origin, Reference};
use crate::gather::Setup;
use crate::kind::Target;
use crate::source::decode;

/// A file that another one sends.
#[derive(Debug)]
pub(super) struct Sent {
    /// The path of the file that sends it.
    pub(super) sender: PathBuf,
    pub(super) reference: Reference,
}

/// The files that are sent and that the run has not read already, each once, in the order in which
/// they are sent. Files outside the repository, excluded files, and files that do not exist are left
/// out.
pub(super) fn follow(
    sent: Vec<Sent>,
    paths: &[PathBuf],
    setup: &Setup,
    excludes: &FilePatterns,
) -> Vec<Found> {
    if sent.is_empty() {
        return Vec::new();
    }
    let walked: Vec<PathBuf> = paths.iter().map(|it| discover::real(it)).collect();
    let mut known = HashSet::new();
    let mut files = Vec::new();
    for Sent { sender, reference } in sent {
        let Some(real) = resolve(&sender, &reference.path, &setup.working) else { continue };
        if excludes.matches(&real, false) || !known.insert(real.clone()) {
            continue;
        }
        let path = config::relative(&real, &setup.working);
        let format = Format::of(&path).unwrap_or(Format::Json);
        let target = reference.target;
        let origin = Origin { intent: Intent::Walked, format, target, ..Origin::NAMED };
        let is_read = || Format::of(&path).is_some_and(|it| setup.formats().contains(it));
        let is_met = walked.iter().any(|it| real == *it || (real.starts_with(it) && is_read()));
        if is_met && has_body(&real, Origin { target: Target::Unknown, ..origin }, setup) {
            continue;
        }
        files.push(Found { path, origin, is_link: false });
    }
    files
}

/// The real path of a file that is sent; `None` if there is no such file in the repository.
fn resolve(sender: &Path, path: &str, working: &Path) -> Option<PathBuf> {
    // The folder of a script is often in a variable, as in `@"$DIR/body.json"`.
    let is_variable = |it: &str| it.starts_with(['$', '%']) || it.starts_with("{{");
    let path = match path.split_once(['/', '\\']) {
        Some((first, rest)) if is_variable(first) => rest,
        _ => path,
    };
    if path.is_empty() || path.contains(['$', '{', '<', '*', '\0']) {
        return None;
    }
    let folder = discover::real(sender).parent()?.to_owned();
    let root = config::repository(&folder).unwrap_or_else(|| {
        if folder.starts_with(working) { working.to_owned() } else { folder.clone() }
    });
    let places = [folder.as_path(), working, root.as_path()];
    let mut files = places.iter().map(|it| it.join(path)).filter(|it| it.is_file());
    let real = files.next()?.canonicalize().ok()?;
    real.starts_with(&root).then_some(real)
}

/// Whether a file has a body by its content alone, so that the walk over its folder has checked it.
fn has_body(path: &Path, origin: Origin, setup: &Setup) -> bool {
    let Ok(bytes) = discover::read(path) else { return false };
    engine::bodies(&decode(bytes).text, origin, &setup.options).is_ok()
}
