//! `walint.toml`: what holds for a repository, so that no command line has to repeat it.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::discover;
use crate::report::shown_path;

/// The name of the file.
pub const NAME: &str = "walint.toml";

/// The settings of a repository; those of the command line come on top.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// Files and folders with templates that messages are compared with, but that are not checked.
    pub templates: Vec<PathBuf>,
    /// Whether the templates at hand are all there are, so that any other cannot be sent.
    pub templates_complete: bool,
}

/// Why the settings are not known.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file cannot be read.
    #[error(transparent)]
    Unreadable(#[from] discover::Error),
    /// The file is no TOML, or says what no setting is.
    #[error("{}: {source}", shown_path(&path.to_string_lossy()))]
    Invalid {
        /// The path of the file.
        path: PathBuf,
        /// What is wrong, and where.
        source: Box<toml::de::Error>,
    },
}

impl Config {
    /// Reads a file; the paths in it begin at the folder that it stands in.
    ///
    /// # Errors
    ///
    /// When it cannot be read, is no TOML, or has a key that is none of these.
    pub fn read(path: &Path) -> Result<Config, Error> {
        let text = discover::read(path)?;
        let mut config: Config = toml::from_slice(&text)
            .map_err(|source| Error::Invalid { path: path.to_owned(), source: Box::new(source) })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        for it in &mut config.templates {
            *it = folder.join(&*it);
        }
        Ok(config)
    }

    /// The path of the file that holds for the working folder, from there: its own, or that of the
    /// nearest folder above it in the same Git repository.
    #[must_use]
    pub fn find(here: &Path) -> Option<PathBuf> {
        let mut folder = PathBuf::new();
        for it in here.ancestors() {
            let path = folder.join(NAME);
            if path.is_file() {
                return Some(path);
            }
            if it.join(".git").exists() {
                return None;
            }
            folder.push("..");
        }
        None
    }
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
        // The error for an unknown setting lists those that there are, in backticks.
        let error = toml::from_str::<Config>("a = 1").expect_err("there is no such setting");
        let names: BTreeSet<&str> = error.message().split('`').skip(3).step_by(2).collect();
        assert_eq!(names, properties.keys().map(String::as_str).collect());
    }
}
