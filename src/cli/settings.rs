//! Finds the `walint.toml` that applies to a run.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::args::CheckArgs;
use crate::config::{self, Config};
use crate::discover;

/// Why the settings of a run cannot be determined.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    /// The file cannot be read, or its content is not valid.
    #[error(transparent)]
    Config(#[from] config::Error),
    /// The files to check have different settings.
    #[error(
        "the files to check have different settings, {} and {}; check them in separate runs, or \
         select one with `--config`",
        first.display(),
        second.display()
    )]
    Different {
        /// One of the files with settings.
        first: PathBuf,
        /// Another one.
        second: PathBuf,
    },
}

/// The settings of a run: from the file that the command line names, or of the checked files.
///
/// A path without settings uses those of the others, because all files of a run are compared with
/// each other.
pub(super) fn find(args: &CheckArgs) -> Result<Config, Error> {
    if let Some(path) = &args.config {
        return Ok(Config::read(path)?);
    }
    if args.no_config {
        return Ok(Config::default());
    }
    let mut folders: Vec<PathBuf> = args.paths.iter().map(|it| folder(it, args)).collect();
    folders.sort();
    folders.dedup();
    let mut found: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    for path in folders.iter().filter_map(|it| Config::find(it)) {
        found.entry(discover::real(&path)).or_insert(path);
    }
    let mut found = found.into_values();
    match (found.next(), found.next()) {
        (None, _) => Ok(Config::default()),
        (Some(path), None) => Ok(Config::read(&path)?),
        (Some(first), Some(second)) => Err(Error::Different { first, second }),
    }
}

/// The folder in which the search for the settings of a path begins.
fn folder(path: &Path, args: &CheckArgs) -> PathBuf {
    let is_stdin = path.as_os_str() == "-";
    let named = if is_stdin { args.stdin_filename.as_deref() } else { Some(path) };
    let folder = match named {
        Some(path) if !is_stdin && path.is_dir() => path,
        Some(path) => path.parent().unwrap_or(Path::new("")),
        None => Path::new(""),
    };
    folder.strip_prefix(".").unwrap_or(folder).to_owned()
}
