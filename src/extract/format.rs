//! The formats of files and texts that hold bodies.

use std::path::Path;

/// The format of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// JSON; also a text whose name says nothing.
    Json,
    /// JSON Lines: a value ends with its line, however broken it is.
    JsonLines,
    /// JSON with comments and trailing commas.
    Jsonc,
    /// JSON5.
    Json5,
    /// JSON with the tags of a template engine.
    JsonTemplate,
    /// A Postman collection.
    Postman,
    /// An export of Insomnia.
    Insomnia,
    /// A workflow of n8n.
    N8n,
    /// A recording of HTTP requests.
    Har,
    /// Markdown and MDX.
    Markdown,
    /// A script of a POSIX shell.
    Shell,
    /// A script of PowerShell.
    PowerShell,
    /// Requests as `.http` and `.rest` files have them.
    Http,
    /// A request of Bruno.
    Bruno,
    /// YAML.
    Yaml,
    /// JavaScript, also with JSX.
    JavaScript,
    /// TypeScript.
    TypeScript,
    /// TypeScript with JSX.
    Tsx,
    /// Python.
    Python,
    /// PHP.
    Php,
}

impl Format {
    /// Every format that the settings can choose, in the order of the documentation.
    pub const ALL: [Format; 20] = [
        Format::Json,
        Format::JsonLines,
        Format::Jsonc,
        Format::Json5,
        Format::JsonTemplate,
        Format::Postman,
        Format::Insomnia,
        Format::N8n,
        Format::Har,
        Format::Markdown,
        Format::Shell,
        Format::PowerShell,
        Format::Http,
        Format::Bruno,
        Format::Yaml,
        Format::JavaScript,
        Format::TypeScript,
        Format::Tsx,
        Format::Python,
        Format::Php,
    ];

    /// The name in settings and outputs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::JsonLines => "jsonl",
            Format::Jsonc => "jsonc",
            Format::Json5 => "json5",
            Format::JsonTemplate => "json-template",
            Format::Postman => "postman",
            Format::Insomnia => "insomnia",
            Format::N8n => "n8n",
            Format::Har => "har",
            Format::Markdown => "markdown",
            Format::Shell => "shell",
            Format::PowerShell => "powershell",
            Format::Http => "http",
            Format::Bruno => "bruno",
            Format::Yaml => "yaml",
            Format::JavaScript => "javascript",
            Format::TypeScript => "typescript",
            Format::Tsx => "tsx",
            Format::Python => "python",
            Format::Php => "php",
        }
    }

    /// The format called `name`; `None` if there is none.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The noun for one such file; its plural is regular.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Format::Json => "JSON file",
            Format::JsonLines => "JSON Lines file",
            Format::Jsonc => "JSONC file",
            Format::Json5 => "JSON5 file",
            Format::JsonTemplate => "JSON template",
            Format::Postman => "Postman collection",
            Format::Insomnia => "Insomnia export",
            Format::N8n => "n8n workflow",
            Format::Har => "HAR file",
            Format::Markdown => "Markdown file",
            Format::Shell => "shell script",
            Format::PowerShell => "PowerShell script",
            Format::Http => "HTTP request file",
            Format::Bruno => "Bruno file",
            Format::Yaml => "YAML file",
            Format::JavaScript => "JavaScript file",
            Format::TypeScript | Format::Tsx => "TypeScript file",
            Format::Python => "Python file",
            Format::Php => "PHP file",
        }
    }

    /// The format of a file with this name; `None` if walint does not read such files.
    ///
    /// A script without an extension is recognized by [`Format::of_script`].
    #[must_use]
    pub fn of(path: &Path) -> Option<Format> {
        let name = path.file_name()?.to_str()?;
        let (stem, extension) = name.rsplit_once('.')?;
        // Longer than all extensions below.
        if extension.len() > 11 || stem.is_empty() {
            return None;
        }
        let mut lower = [0; 11];
        let lower = &mut lower[..extension.len()];
        lower.copy_from_slice(extension.as_bytes());
        lower.make_ascii_lowercase();
        Some(match &*lower {
            b"json" if allows_comments(path, stem) => Format::Jsonc,
            b"json" => Format::Json,
            b"jsonl" | b"ndjson" => Format::JsonLines,
            b"jsonc" => Format::Jsonc,
            b"json5" => Format::Json5,
            b"har" => Format::Har,
            b"md" | b"markdown" | b"mdx" => Format::Markdown,
            b"sh" | b"bash" | b"zsh" => Format::Shell,
            b"ps1" => Format::PowerShell,
            b"http" | b"rest" => Format::Http,
            b"bru" => Format::Bruno,
            b"yaml" | b"yml" => Format::Yaml,
            b"js" | b"mjs" | b"cjs" | b"jsx" if cfg!(feature = "code") => Format::JavaScript,
            b"ts" | b"mts" | b"cts" if cfg!(feature = "code") => Format::TypeScript,
            b"tsx" if cfg!(feature = "code") => Format::Tsx,
            b"py" if cfg!(feature = "code") => Format::Python,
            b"php" if cfg!(feature = "code") => Format::Php,
            b"j2" | b"jinja" | b"jinja2" | b"erb" | b"hbs" | b"handlebars" | b"mustache"
            | b"ejs" | b"liquid" | b"tmpl" | b"tpl" | b"gotmpl" | b"template" => {
                let inner = Path::new(stem).extension()?.to_str()?;
                inner.eq_ignore_ascii_case("json").then_some(Format::JsonTemplate)?
            }
            _ => return None,
        })
    }

    /// The format of a file without an extension, from its first line; `None` if that does not name a
    /// shell.
    #[must_use]
    pub fn of_script(bytes: &[u8]) -> Option<Format> {
        let line = bytes.strip_prefix(b"#!")?;
        let line = line.split(|it| *it == b'\n').next().unwrap_or_default();
        let line = std::str::from_utf8(line.get(..200).unwrap_or(line)).ok()?;
        let mut words = line.split_whitespace();
        let program = words.next()?.rsplit('/').next()?;
        let program = if program == "env" {
            words.find(|it| !it.starts_with('-') && !it.contains('='))?
        } else {
            program
        };
        matches!(program, "sh" | "bash" | "zsh" | "dash" | "ksh" | "ash").then_some(Format::Shell)
    }

    /// Whether the text is JSON itself, whatever else it allows.
    #[must_use]
    pub fn is_json(self) -> bool {
        matches!(
            self,
            Format::Json | Format::JsonLines | Format::Jsonc | Format::Json5 | Format::JsonTemplate
        )
    }

    /// Whether the text is a program, whose literals are completed while it runs.
    #[must_use]
    pub fn is_program(self) -> bool {
        matches!(
            self,
            Format::JavaScript | Format::TypeScript | Format::Tsx | Format::Python | Format::Php
        )
    }
}

/// Whether editors read a file, whose name has this stem, as JSON with comments.
fn allows_comments(path: &Path, stem: &str) -> bool {
    let is_in = |folder: &str| path.parent().is_some_and(|it| it.ends_with(folder));
    stem.starts_with("tsconfig")
        || stem.starts_with("jsconfig")
        || matches!(stem, ".eslintrc" | ".babelrc" | ".swcrc" | "devcontainer" | ".devcontainer")
        || is_in(".vscode")
}

/// Formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Formats(u32);

impl Default for Formats {
    /// All formats.
    fn default() -> Formats {
        Format::ALL.into_iter().collect()
    }
}

impl Formats {
    /// Whether a format is read.
    #[must_use]
    pub fn contains(self, format: Format) -> bool {
        self.0 & Formats::bit(format) != 0
    }

    /// The formats, in the order of the documentation.
    pub fn iter(self) -> impl Iterator<Item = Format> {
        Format::ALL.into_iter().filter(move |it| self.contains(*it))
    }

    fn bit(format: Format) -> u32 {
        1 << format as u32
    }
}

impl FromIterator<Format> for Formats {
    fn from_iter<I: IntoIterator<Item = Format>>(formats: I) -> Formats {
        Formats(formats.into_iter().fold(0, |bits, it| bits | Formats::bit(it)))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Format, Formats};

    #[test]
    fn the_end_of_a_name_is_its_format() {
        let of = |name| Format::of(Path::new(name));
        for (name, format) in [
            ("a.json", Some(Format::Json)),
            ("A.JSON", Some(Format::Json)),
            ("a.NdJson", Some(Format::JsonLines)),
            ("docs/README.MD", Some(Format::Markdown)),
            ("a.json.j2", Some(Format::JsonTemplate)),
            ("a.html.j2", None),
            ("tsconfig.json", Some(Format::Jsonc)),
            ("web/tsconfig.build.json", Some(Format::Jsonc)),
            ("jsconfig.json", Some(Format::Jsonc)),
            (".eslintrc.json", Some(Format::Jsonc)),
            (".vscode/settings.json", Some(Format::Jsonc)),
            (".devcontainer/devcontainer.json", Some(Format::Jsonc)),
            ("vscode/settings.json", Some(Format::Json)),
            ("settings.json", Some(Format::Json)),
            ("a.j2", None),
            ("send.http", Some(Format::Http)),
            (".json", None),
            ("json", None),
            ("a.png", None),
            ("a.jsonlines-of-a-long-name", None),
        ] {
            assert_eq!(of(name), format, "{name}");
        }
    }

    #[test]
    fn names_are_unique() {
        for it in Format::ALL {
            assert_eq!(Format::from_name(it.name()), Some(it));
        }
        assert_eq!(Format::from_name("toml"), None);
    }

    #[test]
    fn formats_are_a_set() {
        let some: Formats = [Format::Yaml, Format::Json].into_iter().collect();
        assert_eq!(some.iter().collect::<Vec<_>>(), [Format::Json, Format::Yaml]);
        assert!(!some.contains(Format::Php) && Formats::default().contains(Format::Php));
    }

    #[test]
    fn a_script_names_its_shell() {
        for line in [
            "#!/bin/sh\n",
            "#!/usr/bin/env bash",
            "#! /bin/zsh -e\n",
            "#!/usr/bin/env -S LANG=C bash -e",
        ] {
            assert_eq!(Format::of_script(line.as_bytes()), Some(Format::Shell), "{line}");
        }
        for line in ["#!/usr/bin/env python3\n", "#!", "sh"] {
            assert_eq!(Format::of_script(line.as_bytes()), None, "{line}");
        }
        assert_eq!(Format::of_script(b"#!/bin/\xff/sh"), None);
    }
}
