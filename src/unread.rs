//! The kinds of files that walint does not read although request bodies may be in them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::extract::{Format, Formats};
use crate::kind::Foreign;
use crate::wording::{count, join};

/// A kind of file that may contain bodies and is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unread {
    /// A format that the settings leave out.
    Format(Format),
    /// A Jupyter notebook.
    Notebook,
    /// A program in a language that walint does not read.
    Program(Language),
    /// A file that is passed over for another reason.
    PassedOver(Foreign),
}

/// A family of programming languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Language {
    CSharp,
    Dart,
    Elixir,
    Go,
    Java,
    JavaScript,
    Kotlin,
    Php,
    Python,
    Ruby,
    Rust,
    Swift,
}

impl Unread {
    /// The kind of a file that is not read, from the end of its name; `None` for one that is read, and
    /// for files without bodies.
    #[must_use]
    pub fn of(path: &Path, formats: Formats) -> Option<Unread> {
        if let Some(format) = Format::of(path) {
            return (!formats.contains(format)).then_some(Unread::Format(format));
        }
        let extension = path.extension()?.to_str()?;
        // Longer than all extensions below.
        if extension.len() > 8 {
            return None;
        }
        Some(Unread::Program(match extension.to_ascii_lowercase().as_str() {
            "ipynb" => return Some(Unread::Notebook),
            "cs" => Language::CSharp,
            "dart" => Language::Dart,
            "ex" | "exs" => Language::Elixir,
            "go" => Language::Go,
            "java" => Language::Java,
            "cjs" | "cts" | "js" | "jsx" | "mjs" | "mts" | "svelte" | "ts" | "tsx" | "vue" => {
                Language::JavaScript
            }
            "kt" | "kts" => Language::Kotlin,
            "php" => Language::Php,
            "py" => Language::Python,
            "rb" => Language::Ruby,
            "rs" => Language::Rust,
            "swift" => Language::Swift,
            _ => return None,
        }))
    }

    /// The kind of a file that is passed over for a reason that the summary mentions.
    #[must_use]
    pub fn passed_over(reason: Foreign) -> Option<Unread> {
        let is_mentioned = matches!(reason, Foreign::Test | Foreign::Minified | Foreign::TooLong);
        is_mentioned.then_some(Unread::PassedOver(reason))
    }

    /// The noun for one such file; its plural is regular.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Unread::Format(format) => format.noun(),
            Unread::Notebook => "Jupyter notebook",
            Unread::PassedOver(Foreign::Test) => "test program",
            Unread::PassedOver(Foreign::Minified) => "minified program",
            Unread::PassedOver(_) => "very long file",
            Unread::Program(Language::CSharp) => "C# file",
            Unread::Program(Language::Dart) => "Dart file",
            Unread::Program(Language::Elixir) => "Elixir file",
            Unread::Program(Language::Go) => "Go file",
            Unread::Program(Language::Java) => "Java file",
            Unread::Program(Language::JavaScript) => "JavaScript or TypeScript file",
            Unread::Program(Language::Kotlin) => "Kotlin file",
            Unread::Program(Language::Php) => "PHP file",
            Unread::Program(Language::Python) => "Python file",
            Unread::Program(Language::Ruby) => "Ruby file",
            Unread::Program(Language::Rust) => "Rust file",
            Unread::Program(Language::Swift) => "Swift file",
        }
    }

    /// Whether it is a program; requests and documents are listed first.
    fn is_program(self) -> bool {
        match self {
            Unread::Format(format) => format.is_program(),
            Unread::Notebook => false,
            Unread::Program(_) | Unread::PassedOver(_) => true,
        }
    }
}

/// How many files of each kind were not read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<Unread, usize>);

/// The maximum number of kinds that the phrase lists; the others are counted together.
const MAX_LISTED: usize = 4;

impl Counts {
    /// Counts `n` files of a kind.
    pub fn add(&mut self, kind: Unread, n: usize) {
        if n > 0 {
            *self.0.entry(kind).or_default() += n;
        }
    }

    /// Adds the counts of another part of the run.
    pub fn append(&mut self, other: &Counts) {
        for (kind, n) in &other.0 {
            self.add(*kind, *n);
        }
    }

    /// The kinds with their numbers, as nouns.
    pub fn counts(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|(kind, n)| count(*n, kind.noun()))
    }

    /// The kinds and numbers as one phrase, such as `3 Postman collections and 41 Markdown files`;
    /// `None` if every file was read. The second part is the number of files.
    #[must_use]
    pub fn phrase(&self) -> Option<(String, usize)> {
        let n_files = self.0.values().sum();
        // Kinds of requests come first, then documents and programs with the most files.
        let mut kinds: Vec<(Unread, usize)> = self.0.iter().map(|it| (*it.0, *it.1)).collect();
        kinds.sort_by_key(|(kind, n)| (kind.is_program(), std::cmp::Reverse(*n)));
        let n_listed = if kinds.len() <= MAX_LISTED { MAX_LISTED } else { MAX_LISTED - 1 };
        let mut parts: Vec<String> =
            kinds.iter().take(n_listed).map(|(kind, n)| count(*n, kind.noun())).collect();
        let n_others: usize = kinds.iter().skip(n_listed).map(|it| it.1).sum();
        if n_others > 0 {
            parts.push(count(n_others, "other file"));
        }
        (!parts.is_empty()).then(|| (join(&parts, "and"), n_files))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Counts, Language, Unread};
    use crate::extract::{Format, Formats};

    #[test]
    fn few_kinds_are_listed_and_the_others_counted() {
        let mut counts = Counts::default();
        assert_eq!(counts.phrase(), None);
        counts.add(Unread::Format(Format::Postman), 1);
        assert_eq!(counts.phrase(), Some(("1 Postman collection".to_owned(), 1)));
        counts.add(Unread::Format(Format::Postman), 2);
        counts.add(Unread::Format(Format::Markdown), 41);
        let two = "41 Markdown files and 3 Postman collections";
        assert_eq!(counts.phrase(), Some((two.to_owned(), 44)));
        counts.add(Unread::Program(Language::Go), 2);
        counts.add(Unread::Notebook, 1);
        counts.add(Unread::Program(Language::Ruby), 50);
        let many =
            "41 Markdown files, 3 Postman collections, 1 Jupyter notebook and 52 other files";
        assert_eq!(counts.phrase(), Some((many.to_owned(), 97)));
    }

    #[test]
    fn kinds_follow_from_the_end_of_the_name() {
        let of = |name| Unread::of(Path::new(name), Formats::default());
        assert_eq!(of("send.go"), Some(Unread::Program(Language::Go)));
        assert_eq!(of("a.VUE"), Some(Unread::Program(Language::JavaScript)));
        for name in ["a.json", "a.ndjson", "README.md", "a.txt", "a", ".md", "a.png"] {
            assert_eq!(of(name), None, "{name}");
        }
        let some = [Format::Json].into_iter().collect();
        let markdown = Unread::of(Path::new("README.MD"), some);
        assert_eq!(markdown, Some(Unread::Format(Format::Markdown)));
    }
}
