//! What the README says is so.

use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

const README: &str = include_str!("../README.md");
const BEGIN: &str = "<!-- rules -->\n";
const END: &str = "<!-- /rules -->";

/// Held while the README is written.
static WRITING: Mutex<()> = Mutex::new(());

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn between<'t>(text: &'t str, begin: &str, end: &str) -> &'t str {
    let (_, rest) = text.split_once(begin).unwrap_or_else(|| panic!("README has no {begin}"));
    rest.split_once(end).unwrap_or_else(|| panic!("README has no {end}")).0
}

/// With `UPDATE_README=1` the generated parts are written instead of compared.
fn assert_part(actual: &str, begin: &str, end: &str, expected: &str) {
    if actual == expected {
        return;
    }
    if std::env::var_os("UPDATE_README").is_some() {
        // Tests run at the same time, and each changes its own part.
        let _guard = WRITING.lock().expect("no test panics while it writes");
        let path = root().join("README.md");
        let text = std::fs::read_to_string(&path).expect("disk");
        let old = between(&text, begin, end);
        let new =
            text.replacen(&format!("{begin}{old}{end}"), &format!("{begin}{expected}{end}"), 1);
        std::fs::write(path, new).expect("disk");
        return;
    }
    panic!("README is out of date; run UPDATE_README=1 cargo test --test docs --test coverage");
}

#[test]
fn the_rule_table_is_generated() {
    let table = format!("\n{}\n", walint::reference::to_markdown());
    assert_part(between(README, BEGIN, END), BEGIN, END, &table);
}

#[test]
fn the_table_of_placeholders_is_generated() {
    let (begin, end) = ("<!-- placeholders: generated -->", "<!-- /placeholders -->");
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
    assert_part(between(README, begin, end), begin, end, &table);
}

#[test]
fn the_table_of_renamed_rules_is_generated() {
    let (begin, end) = ("<!-- renamed: generated -->", "<!-- /renamed -->");
    let metas = walint::rules::all().map(|it| &it.meta);
    let mut renames: Vec<(&str, &str)> =
        metas.flat_map(|it| it.aliases.iter().map(|alias| (*alias, it.id))).collect();
    renames.sort_unstable();
    assert!(!renames.is_empty());
    let mut table = String::from("\n| old id | id |\n|---|---|\n");
    table.extend(renames.into_iter().map(|(old, id)| format!("| `{old}` | `{id}` |\n")));
    assert_part(between(README, begin, end), begin, end, &table);
}

#[test]
fn the_examples_are_real() {
    for args in [
        "check messages/returns-call.json",
        "check messages/order-waits.json --templates templates",
        "check templates/order_ready.json --templates messages/order-waits.json --format concise",
    ] {
        let begin = format!("```console\n$ walint {args}\n");
        let output = Command::new(env!("CARGO_BIN_EXE_walint"))
            .args(args.split(' '))
            .current_dir(root().join("fixtures/projects/shop"))
            .output()
            .expect("the program starts");
        let expected = String::from_utf8(output.stdout).expect("UTF-8");
        assert_part(between(README, &begin, "```"), &begin, "```", &expected);
    }
}

#[test]
fn the_explanation_is_real() {
    let begin = "```console\n$ walint explain-error answer.json --body body.json\n";
    let output = Command::new(env!("CARGO_BIN_EXE_walint"))
        .args(["explain-error", "answer.json", "--body", "body.json"])
        .current_dir(root().join("fixtures/answers/button-title-too-long"))
        .output()
        .expect("the program starts");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let expected = format!("{}\n", text.trim_end());
    assert_part(between(README, begin, "```"), begin, "```", &expected);
}

#[test]
fn rules_that_are_named_exist() {
    let named = README.lines().filter_map(|it| it.strip_prefix("walint explain "));
    let named: Vec<&str> = named.collect();
    assert!(!named.is_empty());
    for id in named {
        assert!(walint::rules::find(id).is_some(), "{id}");
    }
}

#[test]
fn files_that_are_named_exist() {
    for part in README.split("](").skip(1) {
        let target = part.split(')').next().unwrap_or_default();
        let is_here = target.starts_with("https://") || root().join(target).exists();
        assert!(is_here, "{target}");
    }
    let ci = std::fs::read_to_string(root().join(".ci/run")).expect("it is there");
    for command in ["cargo test", "cargo run --release -- check fixtures/projects/shop"] {
        assert!(README.contains(&format!("```sh\n{command}\n```")), "{command}");
    }
    assert!(ci.contains("step cargo test\n"));
}

#[test]
fn options_that_are_named_exist() {
    let help = Command::new(env!("CARGO_BIN_EXE_walint"))
        .args(["check", "--help"])
        .output()
        .expect("the program starts");
    let help = String::from_utf8(help.stdout).expect("UTF-8");
    for line in README.lines().filter(|it| it.starts_with("| `--")) {
        let option = line[3..].split(['`', ' ']).next().expect("an option");
        assert!(help.contains(option), "{option}");
    }
}

#[test]
fn doc_pages_belong_to_known_sites() {
    for rule in walint::rules::all() {
        let sites = [
            "https://developers.facebook.com/",
            "https://www.rfc-editor.org/",
            "https://www.iana.org/",
            "https://faq.whatsapp.com/",
            "https://www.itu.int/",
            "https://www.iso.org/",
        ];
        let page = rule.meta.page;
        assert!(sites.iter().any(|it| page.starts_with(it)), "{}: {page}", rule.meta.id);
    }
}
