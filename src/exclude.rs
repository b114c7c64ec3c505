//! The files that settings include or leave out, in the syntax of `.gitignore`.

use std::path::Path;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// Patterns for files and folders.
#[derive(Debug, Clone, Default)]
pub struct FilePatterns {
    sets: Vec<Gitignore>,
    /// Whether they also apply to files and folders that somebody named.
    is_forced: bool,
}

impl FilePatterns {
    /// No patterns; `is_forced` tells whether they will also apply to files and folders that somebody
    /// named.
    #[must_use]
    pub fn new(is_forced: bool) -> FilePatterns {
        FilePatterns { sets: Vec::new(), is_forced }
    }

    /// Adds patterns that are relative to `root`, a real path. Patterns must be valid.
    pub fn add<'l>(&mut self, root: &Path, lines: impl Iterator<Item = &'l str>) {
        let mut builder = GitignoreBuilder::new(root);
        let mut n_lines = 0;
        for line in lines {
            n_lines += usize::from(builder.add_line(None, line).is_ok());
        }
        if n_lines > 0 {
            self.sets.extend(builder.build());
        }
    }

    /// Whether a file with this real path, or a folder around it, matches.
    #[must_use]
    pub fn contains(&self, real: &Path) -> bool {
        self.sets.iter().any(|set| {
            let inner = real.strip_prefix(set.path());
            inner.is_ok_and(|it| set.matched_path_or_any_parents(it, false).is_ignore())
        })
    }

    /// Whether they also apply to files and folders that somebody named.
    #[must_use]
    pub fn is_forced(&self) -> bool {
        self.is_forced
    }

    /// Whether there are no patterns.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sets.is_empty()
    }

    /// Whether a file or folder with this real path is left out of a walk that reaches its folder.
    #[must_use]
    pub fn matches(&self, real: &Path, is_folder: bool) -> bool {
        self.sets.iter().any(|set| {
            real.strip_prefix(set.path()).is_ok_and(|it| set.matched(it, is_folder).is_ignore())
        })
    }

    /// Whether a file or folder with this real path, or a folder around it, is left out although
    /// somebody named it.
    #[must_use]
    pub fn matches_named(&self, real: &Path, is_folder: bool) -> bool {
        self.is_forced
            && self.sets.iter().any(|set| {
                let inner = real.strip_prefix(set.path());
                inner.is_ok_and(|it| set.matched_path_or_any_parents(it, is_folder).is_ignore())
            })
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::FilePatterns;

    fn excludes(lines: &[&str]) -> FilePatterns {
        let mut excludes = FilePatterns::new(true);
        excludes.add(Path::new("/repository"), lines.iter().copied());
        excludes
    }

    #[test]
    fn patterns_are_those_of_gitignore() {
        let excludes = excludes(&["legacy/**", "vendor/*.json", "!vendor/ours.json", "*.old.json"]);
        let is_out = |path: &str| excludes.matches(&Path::new("/repository").join(path), false);
        for path in ["legacy/a.json", "legacy/deep/a.json", "vendor/a.json", "x/y.old.json"] {
            assert!(is_out(path), "{path}");
        }
        for path in ["a.json", "vendor/ours.json", "vendor/deep/a.json", "new/legacy/a.json"] {
            assert!(!is_out(path), "{path}");
        }
    }

    #[test]
    fn a_named_file_below_an_excluded_folder_is_left_out_only_by_force() {
        let file = Path::new("/repository/legacy/a.json");
        let forced = excludes(&["legacy/"]);
        assert!(forced.matches_named(file, false));
        let unforced = FilePatterns { is_forced: false, ..forced };
        assert!(!unforced.matches_named(file, false));
    }

    #[test]
    fn files_outside_of_the_folder_are_kept() {
        assert!(!excludes(&["*.json"]).matches(Path::new("/other/a.json"), false));
    }
}
