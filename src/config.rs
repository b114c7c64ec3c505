//! Reads `walint.toml`: the settings of a repository.

use std::path::{Component, Path, PathBuf};

use serde::Deserialize;

use crate::discover;
use crate::report::shown_path;
use crate::source::LineIndex;

/// The name of the file.
pub const NAME: &str = "walint.toml";

/// The settings of a repository. The command line adds to them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// Files and folders with templates to compare messages with. They are not checked.
    pub templates: Vec<PathBuf>,
    /// Whether all templates of the account are known, so that a message cannot send another one.
    pub templates_complete: bool,
    /// The real path of the repository, which contains all `templates`; empty without a file.
    #[serde(skip)]
    pub root: PathBuf,
}

/// Why the settings cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file cannot be read.
    #[error(transparent)]
    Unreadable(#[from] discover::Error),
    /// The file is not TOML, or has an unknown setting.
    #[error("{}:{line}:{column}: {message}", shown_path(&path.to_string_lossy()))]
    Invalid {
        /// The path of the file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The column in code points, from 1.
        column: usize,
        /// What is wrong, in one short line.
        message: String,
    },
    /// A path in `templates` is outside the repository.
    #[error(
        "{}: `templates` contains `{}`, which is outside the repository; use `--templates` for it",
        path.display(),
        templates.display()
    )]
    Outside {
        /// The path of the file.
        path: PathBuf,
        /// The path as it is in the file.
        templates: PathBuf,
    },
}

impl Config {
    /// Reads a file. The paths in it are relative to its folder.
    ///
    /// The repository is the nearest folder around the file that contains `.git`, or else the
    /// folder of the file.
    ///
    /// # Errors
    ///
    /// If it cannot be read, is not TOML, has an unknown key, or has a path in `templates` that is
    /// outside the repository.
    pub fn read(path: &Path) -> Result<Config, Error> {
        let bytes = discover::read(path)?;
        let text = String::from_utf8_lossy(&bytes);
        let mut config: Config = toml::from_str(&text).map_err(|it| invalid(path, &text, &it))?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let real =
            discover::real(if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
        let root = real.ancestors().find(|it| it.join(".git").exists()).unwrap_or(&real);
        for it in &mut config.templates {
            let named = folder.join(&*it);
            // A missing path is reported when it is searched, but must not reveal whether it exists
            // outside the repository.
            let is_outside = !lexical(&real.join(&*it)).starts_with(root)
                || named.canonicalize().is_ok_and(|it| !it.starts_with(root));
            if is_outside {
                return Err(Error::Outside { path: path.to_owned(), templates: it.clone() });
            }
            *it = named;
        }
        root.clone_into(&mut config.root);
        Ok(config)
    }

    /// The path of the file that applies to a folder, relative like the folder: its own file, or
    /// that of the nearest folder above it in the same Git repository.
    #[must_use]
    pub fn find(folder: &Path) -> Option<PathBuf> {
        let mut folder = folder.to_owned();
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { &folder };
        for it in discover::real(here).ancestors() {
            let path = folder.join(NAME);
            if path.is_file() {
                return Some(path);
            }
            if it.join(".git").exists() {
                return None;
            }
            folder = above(&folder);
        }
        None
    }
}

/// The parent of a folder, as an absolute or relative path like that of the folder.
fn above(folder: &Path) -> PathBuf {
    match folder.components().next_back() {
        Some(Component::Normal(_)) if !folder.is_symlink() => {
            folder.parent().unwrap_or(Path::new("")).to_owned()
        }
        Some(Component::CurDir) | None => PathBuf::from(".."),
        Some(
            Component::Prefix(_) | Component::RootDir | Component::ParentDir | Component::Normal(_),
        ) => folder.join(".."),
    }
}

/// A path without `.` and `..`, as if no folder in it were a link.
fn lexical(path: &Path) -> PathBuf {
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

/// The maximum length of a message, which may quote the file.
const MAX_MESSAGE: usize = 200;

fn invalid(path: &Path, text: &str, error: &toml::de::Error) -> Error {
    let start = error.span().map_or(0, |it| it.start);
    let index = LineIndex::new(text);
    let place = index.position(u32::try_from(start).unwrap_or(u32::MAX));
    let line = error.message().lines().next().unwrap_or_default();
    let mut message: String = line.chars().take(MAX_MESSAGE).map(plain).collect();
    if line.chars().nth(MAX_MESSAGE).is_some() {
        message.push('…');
    }
    Error::Invalid { path: path.to_owned(), line: place.line, column: place.column, message }
}

/// Replaces a control character, which must not reach the terminal.
fn plain(it: char) -> char {
    if it.is_control() { '\u{fffd}' } else { it }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::{Map, Value};

    use super::Config;
    use crate::schema;

    #[test]
    fn the_schema_has_the_same_settings() {
        let schema: Value = serde_json::from_str(schema::CONFIG).expect("JSON");
        let properties = schema["properties"].as_object().expect("an object");
        let defaults: Map<String, Value> =
            properties.iter().map(|it| (it.0.clone(), it.1["default"].clone())).collect();
        let config: Config = serde_json::from_value(defaults.into()).expect("settings");
        assert_eq!(config, Config::default());
        // The error for an unknown setting lists all settings, in backticks.
        let error = toml::from_str::<Config>("a = 1").expect_err("there is no such setting");
        let names: BTreeSet<&str> = error.message().split('`').skip(3).step_by(2).collect();
        assert_eq!(names, properties.keys().map(String::as_str).collect());
    }
}
