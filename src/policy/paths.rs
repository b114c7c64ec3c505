//! Patterns for the paths of files, relative to the folder of the settings.

use globset::{GlobBuilder, GlobMatcher};

/// What a path or a pattern for paths is relative to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// The folder of the settings file.
    Settings,
    /// The working folder.
    Working,
}

/// A file as patterns see it, with forward slashes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FilePath {
    /// Its path from the folder of the settings file.
    pub from_settings: String,
    /// Its path from the working folder.
    pub from_working: String,
}

impl FilePath {
    /// Its path from a base.
    #[must_use]
    pub fn from(&self, base: Base) -> &str {
        match base {
            Base::Settings => &self.from_settings,
            Base::Working => &self.from_working,
        }
    }
}

/// A pattern for a whole path: `*` and `?` do not cross `/`, `**` does.
#[derive(Debug, Clone)]
pub struct PathPattern {
    text: String,
    base: Base,
    glob: GlobMatcher,
}

impl PathPattern {
    /// Reads a pattern.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in a few words.
    pub fn new(text: &str, base: Base) -> Result<PathPattern, String> {
        let plain = text.strip_prefix("./").unwrap_or(text);
        let glob = GlobBuilder::new(plain)
            .literal_separator(true)
            .backslash_escape(true)
            .build()
            .map_err(|it| it.kind().to_string())?;
        Ok(PathPattern { text: text.to_owned(), base, glob: glob.compile_matcher() })
    }

    /// Whether the path of a file matches the whole pattern.
    #[must_use]
    pub fn matches(&self, path: &FilePath) -> bool {
        self.glob.is_match(path.from(self.base))
    }

    /// The pattern as it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// A pattern that matches one path and no other.
#[must_use]
pub fn escaped(path: &str) -> String {
    globset::escape(path)
}

#[cfg(test)]
mod tests {
    use super::{Base, FilePath, PathPattern, escaped};

    fn is_match(pattern: &str, path: &str) -> bool {
        let path = FilePath { from_settings: path.to_owned(), from_working: String::new() };
        PathPattern::new(pattern, Base::Settings).expect("a pattern").matches(&path)
    }

    #[test]
    fn a_pattern_is_a_whole_path() {
        assert!(is_match("label.json", "label.json"));
        assert!(!is_match("label.json", "drafts/label.json"));
        assert!(is_match("./label.json", "label.json"));
    }

    #[test]
    fn only_two_stars_cross_folders() {
        assert!(is_match("drafts/*.json", "drafts/a.json"));
        assert!(!is_match("drafts/*.json", "drafts/old/a.json"));
        assert!(is_match("drafts/**", "drafts/old/a.json"));
        assert!(is_match("**/a.json", "a.json"));
        assert!(!is_match("drafts?a.json", "drafts/a.json"));
    }

    #[test]
    fn a_broken_pattern_is_told() {
        assert!(PathPattern::new("drafts/[a", Base::Settings).is_err());
    }

    #[test]
    fn an_escaped_path_matches_itself_alone() {
        for path in ["a[1].json", "what?.json", "*.json", "{a,b}.json"] {
            assert!(is_match(&escaped(path), path), "{path}");
        }
        assert!(!is_match(&escaped("*.json"), "a.json"));
    }
}
