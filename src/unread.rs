//! The kinds of files that walint does not read although request bodies may be in them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::wording::{count, join};

/// A kind of file that may contain bodies and is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Container {
    /// A Postman collection: JSON, but its bodies are strings.
    Postman,
    /// A collection of Bruno.
    Bruno,
    /// `.http` and `.rest`.
    HttpRequest,
    /// A recording of HTTP requests by a browser.
    Har,
    /// Markdown and MDX.
    Markdown,
    /// YAML.
    Yaml,
    /// JSON with comments.
    CommentedJson,
    /// A Jupyter notebook.
    Notebook,
    /// A program in one of the languages that call the API.
    Source(Language),
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
    Shell,
    Swift,
}

impl Container {
    /// The kind of a file, from the end of its name; `None` for JSON, and for files without bodies.
    #[must_use]
    pub fn of(path: &Path) -> Option<Container> {
        let extension = path.extension()?.to_str()?;
        // Longer than all extensions below.
        if extension.len() > 8 {
            return None;
        }
        Some(match extension.to_ascii_lowercase().as_str() {
            "bru" => Container::Bruno,
            "http" | "rest" => Container::HttpRequest,
            "har" => Container::Har,
            "md" | "markdown" | "mdx" => Container::Markdown,
            "yaml" | "yml" => Container::Yaml,
            "json5" | "jsonc" => Container::CommentedJson,
            "ipynb" => Container::Notebook,
            "cs" => Container::Source(Language::CSharp),
            "dart" => Container::Source(Language::Dart),
            "ex" | "exs" => Container::Source(Language::Elixir),
            "go" => Container::Source(Language::Go),
            "java" => Container::Source(Language::Java),
            "cjs" | "cts" | "js" | "jsx" | "mjs" | "mts" | "svelte" | "ts" | "tsx" | "vue" => {
                Container::Source(Language::JavaScript)
            }
            "kt" | "kts" => Container::Source(Language::Kotlin),
            "php" => Container::Source(Language::Php),
            "py" => Container::Source(Language::Python),
            "rb" => Container::Source(Language::Ruby),
            "rs" => Container::Source(Language::Rust),
            "bash" | "sh" => Container::Source(Language::Shell),
            "swift" => Container::Source(Language::Swift),
            _ => return None,
        })
    }

    /// The noun for one such file; its plural is regular.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Container::Postman => "Postman collection",
            Container::Bruno => "Bruno file",
            Container::HttpRequest => "HTTP request file",
            Container::Har => "HAR file",
            Container::Markdown => "Markdown file",
            Container::Yaml => "YAML file",
            Container::CommentedJson => "JSONC or JSON5 file",
            Container::Notebook => "Jupyter notebook",
            Container::Source(Language::CSharp) => "C# file",
            Container::Source(Language::Dart) => "Dart file",
            Container::Source(Language::Elixir) => "Elixir file",
            Container::Source(Language::Go) => "Go file",
            Container::Source(Language::Java) => "Java file",
            Container::Source(Language::JavaScript) => "JavaScript or TypeScript file",
            Container::Source(Language::Kotlin) => "Kotlin file",
            Container::Source(Language::Php) => "PHP file",
            Container::Source(Language::Python) => "Python file",
            Container::Source(Language::Ruby) => "Ruby file",
            Container::Source(Language::Rust) => "Rust file",
            Container::Source(Language::Shell) => "shell script",
            Container::Source(Language::Swift) => "Swift file",
        }
    }
}

/// How many files of each kind were not read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unread(BTreeMap<Container, usize>);

/// The maximum number of kinds that the phrase lists; the others are counted together.
const MAX_LISTED: usize = 4;

impl Unread {
    /// Counts `n` files of a kind.
    pub fn add(&mut self, kind: Container, n: usize) {
        if n > 0 {
            *self.0.entry(kind).or_default() += n;
        }
    }

    /// Adds the counts of another part of the run.
    pub fn append(&mut self, other: &Unread) {
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
        let mut kinds: Vec<(Container, usize)> = self.0.iter().map(|it| (*it.0, *it.1)).collect();
        kinds.sort_by_key(|(kind, n)| (*kind > Container::Har, std::cmp::Reverse(*n)));
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
    use super::{Container, Language, Unread};
    use std::path::Path;

    #[test]
    fn few_kinds_are_listed_and_the_others_counted() {
        let mut unread = Unread::default();
        assert_eq!(unread.phrase(), None);
        unread.add(Container::Postman, 1);
        assert_eq!(unread.phrase(), Some(("1 Postman collection".to_owned(), 1)));
        unread.add(Container::Postman, 2);
        unread.add(Container::Markdown, 41);
        let two = "3 Postman collections and 41 Markdown files";
        assert_eq!(unread.phrase(), Some((two.to_owned(), 44)));
        unread.add(Container::Source(Language::Go), 2);
        unread.add(Container::Yaml, 1);
        unread.add(Container::Source(Language::Python), 50);
        let many = "3 Postman collections, 50 Python files, 41 Markdown files and 3 other files";
        assert_eq!(unread.phrase(), Some((many.to_owned(), 97)));
    }

    #[test]
    fn kinds_follow_from_the_end_of_the_name() {
        let of = |name| Container::of(Path::new(name));
        assert_eq!(of("docs/README.MD"), Some(Container::Markdown));
        assert_eq!(of("send.test.tsx"), Some(Container::Source(Language::JavaScript)));
        for name in ["a.json", "a.ndjson", "a.txt", "a", ".md", "a.png"] {
            assert_eq!(of(name), None, "{name}");
        }
    }
}
