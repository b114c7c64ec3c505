//! Reads and writes baselines.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::args::CheckArgs;
use crate::atomic;
use crate::config::Config;
use crate::discover;
use crate::gather::Hiding;
use crate::policy::{Baseline, Entry};
use crate::report::shown_path;

/// The real path of the folder of a baseline, which its paths are relative to.
pub(super) fn folder(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    discover::real(folder)
}

/// The baseline of a run; `None` if there is none, or a new one is written.
pub(super) fn hiding(args: &CheckArgs, config: &Config) -> Result<Option<Hiding>, String> {
    let Some(path) = config.merged.baseline.as_ref().map(|it| &it.value) else { return Ok(None) };
    if args.write_baseline.is_some() {
        return Ok(None);
    }
    Ok(Some(Hiding { baseline: read(path)?, folder: folder(path) }))
}

fn read(path: &Path) -> Result<Baseline, String> {
    let bytes = discover::read(path).map_err(|it| it.to_string())?;
    let text = String::from_utf8_lossy(&bytes);
    Baseline::read(&text).map_err(|it| {
        let path = discover::shown(path);
        let path = shown_path(&path);
        format!("{path}:{}:{}: not a baseline: {}", it.line, it.column, it.reason)
    })
}

/// Writes the findings of a run, and keeps the entries of files that were not in it and still exist.
pub(super) fn write(path: &Path, mut entries: Vec<Entry>, met: &[String]) -> Result<(), String> {
    if path.exists() {
        let folder = folder(path);
        let met: BTreeSet<&str> = met.iter().map(|it| &**it).collect();
        let old = read(path)?;
        let is_kept = |it: &&Entry| !met.contains(&*it.file) && folder.join(&it.file).exists();
        entries.extend(old.entries().iter().filter(is_kept).cloned());
    }
    let text = Baseline::new(entries).to_text();
    atomic::write(path, text.as_bytes()).map_err(|source| {
        let path = discover::shown(path);
        format!("cannot write {}: {source}", shown_path(&path))
    })
}
