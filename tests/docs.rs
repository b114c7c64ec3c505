//! The README and the book say what is true: their commands are run, and what is generated is up to date.
//!
//! With `UPDATE_DOCS=1` the outputs and the generated parts are written instead of compared.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Mutex;

use walint::{config, rules};

/// Held while a page is written, because tests that run at the same time change parts of the same page.
static WRITING: Mutex<()> = Mutex::new(());

/// The folder in which commands run where a page names none.
const DEFAULT_FOLDER: &str = "fixtures/projects/shop";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|it| panic!("{}: {it}", path.display()))
}

/// The pages that people wrote: the README and the book without the pages of single rules.
fn pages() -> Vec<PathBuf> {
    let mut pages = vec![root().join("README.md")];
    for entry in std::fs::read_dir(root().join("docs")).expect("the book is there") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|it| it == "md") {
            pages.push(path);
        }
    }
    pages.sort();
    pages
}

/// The name of a page in messages.
fn name(path: &Path) -> String {
    path.strip_prefix(root()).expect("a page of the repository").display().to_string()
}

/// Whether pages are to be written instead of compared.
fn is_update() -> bool {
    std::env::var_os("UPDATE_DOCS").is_some()
}

/// Compares a page with what it should be, or writes it.
fn assert_page(path: &Path, expected: &str) {
    let actual = std::fs::read_to_string(path).unwrap_or_default();
    if actual == expected {
        return;
    }
    if is_update() {
        std::fs::write(path, expected).expect("the page can be written");
        return;
    }
    let line = actual.lines().zip(expected.lines()).take_while(|(a, b)| a == b).count() + 1;
    panic!("{}:{line} is out of date; run UPDATE_DOCS=1 cargo test --test docs", name(path));
}

/// Compares the text between two marks of a page, or writes it.
fn assert_part(page: &str, begin: &str, end: &str, expected: &str) {
    let _guard = WRITING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let path = root().join(page);
    let text = read(&path);
    let (before, rest) = text.split_once(begin).unwrap_or_else(|| panic!("{page} has no {begin}"));
    let (_, after) = rest.split_once(end).unwrap_or_else(|| panic!("{page} has no {end}"));
    assert_page(&path, &format!("{before}{begin}{expected}{end}{after}"));
}

/// Runs a line of a shell in which `walint` is the program of this build.
fn shell(line: &str, folder: &Path) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_walint"));
    let bin = program.parent().expect("it is in a folder");
    let path = std::env::var("PATH").unwrap_or_default();
    Command::new("sh")
        .args(["-c", line])
        .current_dir(folder)
        .env("PATH", format!("{}:{path}", bin.display()))
        .env("NO_COLOR", "1")
        .output()
        .expect("there is a shell")
}

/// A fenced block of a page.
struct Block {
    /// What follows the fence, such as `console`.
    info: String,
    text: String,
    /// The folder that the comment `<!-- run: FOLDER -->` before it names.
    folder: PathBuf,
    /// The line of its first text line, from 0.
    line: usize,
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut folder = root().join(DEFAULT_FOLDER);
    let mut lines = text.lines().enumerate();
    while let Some((_, line)) = lines.next() {
        if let Some(it) = line.strip_prefix("<!-- run: ") {
            folder = root().join(it.trim_end_matches(" -->"));
        }
        let Some(info) = line.strip_prefix("```") else { continue };
        let mut block =
            Block { info: info.to_owned(), text: String::new(), folder: folder.clone(), line: 0 };
        for (number, line) in lines.by_ref() {
            if line == "```" {
                break;
            }
            if block.line == 0 {
                block.line = number;
            }
            block.text.extend([line, "\n"]);
        }
        folder = root().join(DEFAULT_FOLDER);
        blocks.push(block);
    }
    blocks
}

/// A block `console` is commands after `$ `, each followed by what it prints.
#[test]
fn outputs_are_real() {
    let mut n_commands = 0;
    for path in pages() {
        let _guard = WRITING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut text = read(&path);
        for block in blocks(&text.clone()).iter().filter(|it| it.info == "console") {
            let commands: Vec<&str> =
                block.text.lines().filter_map(|it| it.strip_prefix("$ ")).collect();
            assert!(!commands.is_empty(), "{}:{}: no command", name(&path), block.line);
            let mut real = String::new();
            for command in commands {
                n_commands += 1;
                let output = shell(command, &block.folder);
                let printed = String::from_utf8(output.stdout).expect("reports are UTF-8");
                let _ = writeln!(real, "$ {command}\n{}", printed.trim_end());
            }
            text = text.replace(
                &format!("```console\n{}```", block.text),
                &format!("```console\n{real}```"),
            );
        }
        assert_page(&path, &text);
    }
    assert!(n_commands >= 5, "the pages have commands");
}

/// A line of a block `sh` that calls walint works: the options and files exist.
#[test]
fn commands_work() {
    let mut wrong = Vec::new();
    let mut n_commands = 0;
    for path in pages() {
        for block in blocks(&read(&path)).iter().filter(|it| it.info == "sh") {
            let home = tempfile::tempdir().expect("a temporary folder");
            copy(&block.folder, home.path());
            for line in block.text.lines().filter(|it| it.contains("walint ")) {
                if line.starts_with("cargo ") {
                    continue;
                }
                n_commands += 1;
                let output = shell(line, home.path());
                // A finding is no fault of the command, and a name that is only an example is not there.
                if !matches!(output.status.code(), Some(0 | 1)) {
                    let error = String::from_utf8_lossy(&output.stderr).into_owned();
                    wrong.push(format!("{}: {line}\n{error}", name(&path)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(n_commands >= 15, "the pages have commands");
}

/// The files that commands of the pages name, next to those of the shop.
fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("a fixture can be read");
        let target = to.join(entry.path().strip_prefix(from).expect("it is below"));
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target).expect("a temporary folder");
        } else {
            std::fs::copy(entry.path(), target).expect("a temporary file");
        }
    }
    for (name, source) in [
        ("body.json", "fixtures/answers/button-title-too-long/body.json"),
        ("response.json", "fixtures/answers/button-title-too-long/answer.json"),
    ] {
        std::fs::copy(root().join(source), to.join(name)).expect("a temporary file");
    }
}

#[test]
fn the_table_of_placeholders_is_generated() {
    let mut table = String::from(
        "\n| form | whole value | part of a string | number position (unquoted) | member of an object | array item (unquoted) |\n|---|---|---|---|---|---|\n",
    );
    for form in walint::json::FORMS {
        let samples: Vec<String> = form
            .samples
            .iter()
            .map(|it| format!("`{}`", it.replace('|', "\\|").replace('\u{a0}', " ")))
            .collect();
        let cells = walint::json::Position::ALL
            .map(|it| if form.positions.contains(&it) { " yes |" } else { " – |" });
        table.extend(["| ", &samples.join(", "), " |", &cells.concat(), "\n"]);
    }
    let (begin, end) = ("<!-- placeholders: generated -->", "<!-- /placeholders -->");
    assert_part("docs/placeholders.md", begin, end, &table);
}

/// The page about the architecture is the documentation of the crate.
#[test]
fn the_architecture_is_that_of_the_crate() {
    let source = read(&root().join("src/lib.rs"));
    let docs: Vec<&str> = source
        .lines()
        .map_while(|it| it.strip_prefix("//!"))
        .map(|it| it.strip_prefix(' ').unwrap_or(it))
        .collect();
    let begin = docs.iter().position(|it| *it == "# Words").expect("the crate explains its words");
    let mut page = String::from(
        "<!-- Generated from src/lib.rs by UPDATE_DOCS=1 cargo test --test docs. -->\n\n# Architecture\n\n",
    );
    for line in &docs[begin..] {
        let is_heading = line.starts_with("# ");
        let line = without_links(line);
        let _ = writeln!(page, "{}{line}", if is_heading { "#" } else { "" });
    }
    assert_page(&root().join("docs/architecture.md"), &page);
}

/// Links of rustdoc as plain code: ``[`rules`]`` is `` `rules` ``.
fn without_links(line: &str) -> String {
    let mut text = line.replace("[`mod@", "[`").replace("[`", "`");
    text = text.replace("`]", "`");
    text
}

#[test]
fn the_readme_fits_on_a_few_screens() {
    let n_lines = read(&root().join("README.md")).lines().count();
    assert!(n_lines <= 250, "README.md has {n_lines} lines; move details into docs/");
}

#[test]
fn rules_that_are_named_exist() {
    let mut wrong = Vec::new();
    for path in pages() {
        let text = read(&path);
        let named = text.split("walint explain ").skip(1);
        for id in named.map(|it| it.split(|it: char| !(it.is_alphanumeric() || it == '-')).next()) {
            let id = id.unwrap_or_default();
            if !id.is_empty() && id != "RULE" && rules::find(id).is_none() {
                wrong.push(format!("{}: {id}", name(&path)));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn links_lead_to_files() {
    let mut wrong = Vec::new();
    for path in pages() {
        let folder = path.parent().expect("it is in a folder");
        for part in read(&path).split("](").skip(1) {
            let target = part.split([')', '#']).next().unwrap_or_default();
            let is_here =
                target.is_empty() || target.starts_with("https://") || folder.join(target).exists();
            if !is_here {
                wrong.push(format!("{}: {target}", name(&path)));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Every page is in the list of the site, and the other way round.
#[test]
fn the_site_has_every_page() {
    let config = read(&root().join("mkdocs.yml"));
    let listed: BTreeSet<String> = config
        .lines()
        .skip_while(|it| *it != "nav:")
        .filter_map(|it| it.split_whitespace().last())
        .filter(|it| Path::new(it).extension().is_some_and(|it| it == "md") && !it.contains('*'))
        .map(str::to_owned)
        .collect();
    let mut here: BTreeSet<String> = pages()
        .iter()
        .filter_map(|it| Some(it.strip_prefix(root().join("docs")).ok()?.display().to_string()))
        .collect();
    here.insert("rules/index.md".to_owned());
    assert_eq!(listed, here, "list every page of docs/ in mkdocs.yml");
}

#[test]
fn the_commands_of_a_fresh_clone_are_those_of_ci() {
    let readme = read(&root().join("README.md"));
    for command in ["cargo test", "cargo run -- check fixtures/projects/shop"] {
        assert!(readme.contains(&format!("```sh\n{command}\n```")), "{command}");
    }
    assert!(read(&root().join(".ci/run")).contains("step cargo test\n"));
}

/// The table of options names each option of `walint check`, and no other.
#[test]
fn options_are_complete() {
    let output = shell("walint check --help", root());
    let help = String::from_utf8(output.stdout).expect("UTF-8");
    let of_program: BTreeSet<&str> = help
        .lines()
        .map(str::trim_start)
        .filter(|it| it.starts_with('-'))
        .filter_map(|it| it.split(' ').find(|it| it.starts_with("--")))
        .map(|it| it.trim_end_matches([',', '.']))
        .filter(|it| *it != "--help")
        .collect();
    let page = read(&root().join("docs/configuration.md"));
    let of_page: BTreeSet<&str> = page
        .lines()
        .filter_map(|it| it.strip_prefix("| `"))
        .filter_map(|it| it.split(['`', ' ']).next())
        .filter(|it| it.starts_with("--"))
        .collect();
    assert_eq!(of_page, of_program, "docs/configuration.md and `walint check --help` differ");
}

/// The tables about settings name each key of `walint.toml`, and no other.
#[test]
fn settings_are_complete() {
    let page = read(&root().join("docs/configuration.md"));
    let named = |heading: &str| -> BTreeSet<String> {
        let (_, rest) = page.split_once(&format!("\n{heading}\n")).expect("the heading is there");
        let section = rest.split("\n## ").next().and_then(|it| it.split("\n### ").next());
        let rows = section.expect("a section").lines().filter_map(|it| it.strip_prefix("| `"));
        rows.filter_map(|it| it.split('`').next()).map(str::to_owned).collect()
    };
    let known =
        |keys: &[&str]| -> BTreeSet<String> { keys.iter().map(|it| (*it).into()).collect() };
    assert_eq!(named("## Settings"), known(&config::KEYS));
    assert_eq!(named("### Single findings"), known(&config::SUPPRESS_KEYS));
    for key in config::OVERRIDE_KEYS {
        assert!(page.contains(&format!("\n{key} = ")), "{key} has no example");
    }
    for key in config::KEYS {
        let is_set = ["{} = ", "[{}]", "[[{}]]"]
            .iter()
            .any(|it| page.contains(&format!("\n{}", it.replace("{}", key))));
        assert!(is_set, "{key} has no example");
    }
}

/// A block `toml` is a settings file without mistakes.
#[test]
fn settings_work() {
    let mut n_blocks = 0;
    for path in pages() {
        for block in blocks(&read(&path)).iter().filter(|it| it.info == "toml") {
            // The settings of cargo.
            if path.ends_with("library.md") {
                continue;
            }
            n_blocks += 1;
            let home = tempfile::tempdir().expect("a temporary folder");
            std::fs::write(home.path().join("walint.toml"), &block.text).expect("disk");
            let output = shell("walint config", home.path());
            let error = String::from_utf8_lossy(&output.stderr).into_owned();
            let place = format!("{}:{}", name(&path), block.line);
            assert!(output.status.success() && error.is_empty(), "{place}\n{error}");
        }
    }
    assert!(n_blocks >= 8, "the pages have settings");
}

#[test]
fn pages_of_rules_belong_to_known_sites() {
    for rule in rules::all() {
        let sites = [
            "https://developers.facebook.com/",
            "https://www.rfc-editor.org/",
            "https://www.iana.org/",
            "https://faq.whatsapp.com/",
            "https://www.itu.int/",
            "https://www.iso.org/",
            "https://github.com/walint/walint/",
        ];
        let page = rule.meta.page;
        assert!(sites.iter().any(|it| page.starts_with(it)), "{}: {page}", rule.meta.id);
    }
}

/// The pages about rules are those that the program writes.
#[test]
fn the_pages_of_rules_are_generated() {
    let folder = root().join("docs/rules");
    let mut names = BTreeSet::new();
    let mut stale = Vec::new();
    for page in walint::reference::pages() {
        let path = folder.join(&page.name);
        let actual = std::fs::read_to_string(&path).unwrap_or_default();
        if actual != page.text && is_update() {
            std::fs::create_dir_all(&folder).expect("the folder can be made");
            std::fs::write(&path, &page.text).expect("the page can be written");
        } else if actual != page.text {
            stale.push(page.name.clone());
        }
        names.insert(page.name);
    }
    for entry in std::fs::read_dir(&folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if !names.contains(&name) && is_update() {
            std::fs::remove_file(path).expect("the page can be removed");
        } else if !names.contains(&name) {
            stale.push(name);
        }
    }
    assert!(
        stale.is_empty(),
        "out of date; run UPDATE_DOCS=1 cargo test --test docs: {}",
        stale.join(", ")
    );
}
