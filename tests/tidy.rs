//! What is true of the whole repository and a machine can check.

#[path = "tidy/uses.rs"]
mod uses;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use walint::page::{META, PAGES};
use walint::rules;

/// The layers: a module may use those before it.
const LAYERS: [&str; 37] = [
    "date",
    "source",
    "json",
    "near",
    "fix",
    "sample",
    "example",
    "kind",
    "wording",
    "page",
    "rule",
    "fingerprint",
    "diagnostic",
    "model",
    "link",
    "variable",
    "fact",
    "check",
    "rules",
    "schema",
    "extract",
    "policy",
    "engine",
    "reference",
    "answer",
    "report",
    "library",
    "unread",
    "exclude",
    "discover",
    "atomic",
    "config",
    "gather",
    "fixer",
    "cli",
    "lib",
    "main",
];

/// The place of a module among the layers.
fn layer(module: &str) -> usize {
    LAYERS.iter().position(|it| *it == module).unwrap_or_else(|| panic!("{module} has no layer"))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder with one of these ends, by path.
fn files(folder: &str, ends: &[&str]) -> BTreeMap<PathBuf, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if ends.iter().any(|it| path.to_string_lossy().ends_with(it)) {
                let bytes = std::fs::read(&path).expect("it can be read");
                let text = String::from_utf8_lossy(&bytes).into_owned();
                files.insert(path.strip_prefix(root()).expect("below").to_owned(), text);
            }
        }
    }
    assert!(!files.is_empty(), "{folder} has no files");
    files
}

/// The code of a file without its unit tests.
fn code(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}

fn module(path: &Path) -> String {
    let inner = path.strip_prefix("src").expect("below src");
    let first = inner.components().next().expect("it has a name");
    first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

/// What is wrong with the modules that a file of `src` names; `None` when all are before its own.
fn layer_fault(path: &Path, text: &str) -> Option<String> {
    let module = module(path);
    let is_folder = path.ends_with("mod.rs");
    let n_above = path.components().count() - 1 - usize::from(is_folder);
    uses::used_modules(text, n_above).into_iter().find_map(|used| {
        let place = LAYERS.iter().position(|it| *it == used);
        let fault = match place {
            None => format!("`crate::{used}` is not a module: name the module that it is in"),
            Some(it) if it > layer(&module) => {
                format!("`{module}` is before `{used}`: move what it needs to `{module}` or below")
            }
            Some(_) => return None,
        };
        Some(format!("{}: {fault}", path.display()))
    })
}

#[test]
fn layers_hold() {
    for (path, text) in files("src", &[".rs"]) {
        if module(&path) == "lib" {
            continue;
        }
        assert_eq!(layer_fault(&path, &text), None);
    }
}

#[test]
fn every_form_of_use_counts_for_the_layers() {
    for text in [
        "use crate::cli;",
        "use crate::{cli, source};",
        "use crate::{source::Span, cli::{args, usage}};",
        "use crate::{source::{Span, Lines}, {cli}};",
        "pub(crate) use crate :: cli::usage as it;",
        "use super::cli;",
        "use super::{source, cli};",
        "fn check() { crate::cli::run() }",
        "fn check(quote: char) -> bool { quote == '\'' && crate::cli::run() }",
        "fn check<'a>(it: &'a str) { crate::cli::run(it, \"\\\"\", r#\"\"\"#, b'\\'') }",
        "#[cfg(test)]\nuse crate::cli;\n\nuse crate::cli;",
        "#[cfg(test)]\nmod tests {}\n\nfn check() { crate::cli::run() }",
        "use crate::*;",
        "use crate as walint;",
        "use crate::{self as walint};",
        "use crate::Options;",
        "const LIST: [u8; 2] = [#[cfg(test)] one, crate::cli::TWO];",
    ] {
        assert!(layer_fault(Path::new("src/json/mod.rs"), text).is_some(), "{text}");
    }
    for text in [
        "use crate::source::Span;",
        "use crate::{json::{cli, rules}, source};",
        "use super::source::cli;",
        "// use crate::cli;",
        "/// [`crate::cli`]\n//! crate::cli",
        "/* /* */ crate::cli */",
        "const TEXT: &str = \"\\\"crate::cli\";",
        "const TEXT: &str = r#\"\"crate::cli\"#;",
        "macro_rules! it { () => { $crate::cli::run() }; }",
        "#[cfg(test)]\nmod tests { use crate::cli; }",
        "pub(crate) fn cli() {}",
    ] {
        assert_eq!(layer_fault(Path::new("src/json/mod.rs"), text), None, "{text}");
    }
    let below = |text: &str| layer_fault(Path::new("src/json/scan.rs"), text).is_some();
    assert!(below("use super::super::cli;"));
    assert!(!below("use super::cli;"));
    assert!(layer_fault(Path::new("src/link.rs"), "use super::cli;").is_some());
}

#[test]
fn pages_are_listed_with_their_dates_once_they_are_cited() {
    let mut cited: BTreeSet<String> = rules::all().map(|it| it.meta.page.to_owned()).collect();
    for (path, text) in files("src", &[".rs"]) {
        for (at, begin) in text.match_indices("page!(") {
            let rest = text[at + begin.len()..].trim_start();
            // The macro itself and its documentation name no page.
            let Some(name) = rest.strip_prefix('"').and_then(|it| it.split('"').next()) else {
                assert!(path.ends_with("rule.rs"), "{}: a page is a literal", path.display());
                continue;
            };
            cited.insert(format!("{META}{name}"));
        }
        let is_hidden = text.contains(".page(\"https:");
        assert!(!is_hidden, "{}: cite the page by `page!` or a constant", path.display());
    }
    let dates: BTreeMap<&str, &str> = PAGES.iter().copied().collect();
    for (path, text) in files("schemas/source", &[".json"]) {
        let schema: Value = serde_json::from_str(&text).expect("it is JSON");
        let mut notes = Vec::new();
        find_all(&schema, "x-walint", &mut notes);
        for (page, date) in notes.iter().filter_map(|it| Some((it["page"].as_str()?, &it["date"])))
        {
            let listed = dates.get(page.strip_prefix(META).unwrap_or(page));
            let place = path.display();
            assert_eq!(
                date.as_str(),
                listed.copied(),
                "{place}: the date of {page} in src/page.rs"
            );
            cited.insert(page.to_owned());
        }
    }
    let cited: BTreeSet<&str> =
        cited.iter().map(|it| it.strip_prefix(META).unwrap_or(it)).collect();
    let listed: BTreeSet<&str> = dates.into_keys().collect();
    let missing: Vec<&&str> = cited.difference(&listed).collect();
    assert!(
        missing.is_empty(),
        "add these to PAGES in src/page.rs, with their dates: {missing:#?}"
    );
    let unused: Vec<&&str> = listed.difference(&cited).collect();
    assert!(unused.is_empty(), "remove these from PAGES in src/page.rs: {unused:#?}");
}

/// The values of a key, wherever it is in a document.
fn find_all<'v>(value: &'v Value, key: &str, found: &mut Vec<&'v Value>) {
    match value {
        Value::Object(members) => {
            found.extend(members.get(key));
            members.values().for_each(|it| find_all(it, key, found));
        }
        Value::Array(items) => items.iter().for_each(|it| find_all(it, key, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for folder in ["src", "tests", "benches"] {
        for (path, text) in files(folder, &[".rs"]) {
            let first = text.lines().next().unwrap_or_default();
            let is_sentence = first.starts_with("//! ") && first.ends_with('.');
            assert!(is_sentence, "{}: begin it with a sentence after `//!`", path.display());
        }
    }
}

#[test]
fn rules_stand_in_the_file_of_their_name() {
    let files = files("src/rules", &[".rs"]);
    let mut n_files = 0;
    let mut wrong = Vec::new();
    for (path, text) in &files {
        let Some((_, rest)) = text.split_once("pub RULE = {") else { continue };
        n_files += 1;
        let id = rest.split('"').nth(1).expect("an id in quotes");
        let stem = id.replace('-', "_");
        let mut fault = |fault: String| wrong.push(format!("{}: {fault}", path.display()));
        if path.file_stem().is_none_or(|it| *it != *stem) {
            fault(format!("rename it to {stem}.rs, after its id"));
        }
        if !text.starts_with(&format!("//! `{id}`.\n")) {
            fault(format!("begin it with the line \"//! `{id}`.\""));
        }
        let folder = path.parent().expect("it is in a folder");
        if let Some(rule) = rules::find(id) {
            let category = rule.meta.category.name();
            if !folder.ends_with(category) {
                fault(format!(
                    "its category is that of src/rules/{category}: move it, or change that"
                ));
            }
            continue;
        }
        let list = folder.join("mod.rs");
        let text = files.get(&list).expect("a folder has a `mod.rs`");
        for line in [format!("pub mod {stem};"), format!("&{stem}::RULE,")] {
            if !text.contains(&line) {
                fault(format!("add \"{line}\" to {}", list.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert_eq!(
        n_files,
        rules::all().count(),
        "a list of `src/rules` has a rule that no file declares"
    );
}

#[test]
fn rules_know_no_formats_and_no_engine() {
    for (path, text) in files("src/rules", &[".rs"]) {
        for other in ["crate::schema", "crate::engine", "crate::report", "miette"] {
            assert!(!code(&text).contains(other), "{}: it may not use {other}", path.display());
        }
    }
}

#[test]
fn what_is_special_is_in_few_places() {
    for (path, text) in files("src", &[".rs"]) {
        let name = path.to_string_lossy().replace('\\', "/");
        let only = |word: &str, places: &[&str]| {
            let is_used = code(&text)
                .lines()
                .any(|it| it.contains(word) && !it.trim_start().starts_with("//"));
            let is_allowed = !is_used || places.contains(&name.as_str());
            assert!(is_allowed, "{name}: `{word}` is allowed only in {places:?}");
        };
        only("miette", &["src/report/pretty.rs"]);
        only("stdout()", &["src/cli/mod.rs", "src/cli/output.rs"]);
        only(
            "stderr()",
            &[
                "src/cli/mod.rs",
                "src/cli/output.rs",
                "src/cli/progress.rs",
                "src/cli/settings.rs",
                "src/cli/tally.rs",
            ],
        );
        only("std::fs", &["src/discover.rs", "src/atomic.rs", "src/cli/fix.rs"]);
        only("std::net", &[]);
        only("SystemTime", &[]);
        only("Instant", &["src/cli/progress.rs"]);
        only("std::env", &["src/cli/mod.rs", "src/cli/settings.rs"]);
        only(".unwrap()", &[]);
        only("unsafe {", &[]);
        only("unsafe fn", &[]);
    }
}

#[test]
fn the_library_has_few_dependencies() {
    const MAX_CRATES: usize = 80;
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--no-default-features"])
        .args(["--edges", "normal", "--prefix", "none", "--format", "{p}", "--no-dedupe"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let list = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let crates: BTreeSet<&str> = list.lines().collect();
    assert!(crates.len() <= MAX_CRATES, "{} crates without `cli`: {crates:#?}", crates.len());
    let of_command = ["clap", "ignore", "miette", "mimalloc", "rayon", "toml", "walkdir"];
    for name in of_command {
        let is_it = |it: &&&str| it.split(' ').next() == Some(name);
        assert_eq!(crates.iter().find(is_it), None, "make {name} optional and part of `cli`");
    }
    assert!(crates.iter().any(|it| it.starts_with("jsonschema ")), "{crates:#?}");
}

#[test]
fn files_stay_readable() {
    for (path, text) in files("src", &[".rs"]) {
        let n_lines = code(&text).lines().count();
        assert!(n_lines <= 800, "{}: {n_lines} lines; is it one thing?", path.display());
    }
}

#[test]
fn data_in_fixtures_is_invented() {
    for (path, text) in files("fixtures", &[".json", ".jsonl", ".md"]) {
        for (at, _) in text.match_indices("EAA") {
            let token = text[at..].chars().take_while(char::is_ascii_alphanumeric).count();
            assert!(token < 30, "{}: is this a token?", path.display());
        }
    }
}

#[test]
fn schemas_are_laid_out_alike() {
    for (path, text) in files("schemas", &[".json"]) {
        assert!(text.ends_with("}\n"), "{}", path.display());
        assert!(!text.contains('\t') && !text.contains('\r'), "{}", path.display());
        for line in text.lines() {
            let indent = line.len() - line.trim_start().len();
            assert!(indent % 2 == 0, "{}: {line}", path.display());
            assert_eq!(line, line.trim_end(), "{}", path.display());
        }
        let schema = serde_json::from_str(&text).expect("a schema is JSON");
        assert!(compares_scalars(&schema), "{}: an array or object to compare", path.display());
    }
}

/// Tells whether every `const` and `enum` is a scalar: arrays and objects are not compared by what
/// they hold.
fn compares_scalars(schema: &Value) -> bool {
    let is_scalar = |it: &Value| !it.is_array() && !it.is_object();
    match schema {
        Value::Object(members) => members.iter().all(|(key, value)| match (key.as_str(), value) {
            ("x-walint", _) => true,
            ("const", value) => is_scalar(value),
            ("enum", Value::Array(values)) => values.iter().all(is_scalar),
            _ => compares_scalars(value),
        }),
        Value::Array(items) => items.iter().all(compares_scalars),
        _ => true,
    }
}
