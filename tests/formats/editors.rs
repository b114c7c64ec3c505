//! The recipes in `editors/` read the concise format.

use std::path::Path;
use std::process::Command;

use regex::Regex;
use serde_json::{Value, json as value};

use crate::project::{Project, items, json, number};

fn recipe(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("editors").join(name);
    std::fs::read_to_string(path).expect("it can be read")
}

/// What a recipe has to find: file, line, column in code points, severity and message.
fn expected(project: &Project) -> Vec<(String, usize, usize, String, String)> {
    let findings: Vec<Value> = project.report("json-lines").lines().map(json).collect();
    let text = |it: &Value| it.as_str().expect("a string").to_owned();
    let place = |it: &Value| {
        let start = &it["range"]["start"];
        (
            text(&it["file"]),
            number(&start["line"]),
            number(&start["column"]),
            text(&it["severity"]),
            text(&it["message"]),
        )
    };
    assert!(findings.len() > 4);
    findings.iter().map(place).collect()
}

#[test]
fn the_problem_matcher_reads_every_line() {
    let project = Project::cafe();
    let matcher = &json(&recipe("problem-matcher.json"))["problemMatcher"][0];
    assert_eq!(matcher["fileLocation"], value!(["relative", "${workspaceFolder}"]));
    let pattern = &matcher["pattern"][0];
    let regex = Regex::new(pattern["regexp"].as_str().expect("a string")).expect("a pattern");
    let concise = project.report("concise");
    let mut found = Vec::new();
    for line in concise.lines() {
        let captures = regex.captures(line).unwrap_or_else(|| panic!("{line} is not matched"));
        let part = |key: &str| captures[number(&pattern[key])].to_owned();
        let count = |key: &str| part(key).parse().expect("a number");
        assert!(walint::rules::find(&part("code")).is_some(), "{line}");
        found.push((
            part("file"),
            count("line"),
            count("column"),
            part("severity"),
            part("message"),
        ));
    }
    assert_eq!(found, expected(&project));
    assert!(!regex.is_match("… and 2 more; use `--max-findings 0` to show all"));
}

#[test]
fn the_task_in_the_documentation_has_the_problem_matcher() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/editors.md");
    let page = std::fs::read_to_string(page).expect("it can be read");
    let block =
        page.split("```json\n").skip(1).find_map(|it| it.split_once("\n```").map(|it| it.0));
    let task = &json(block.expect("a task"))["tasks"][0]["problemMatcher"];
    let mut matcher = json(&recipe("problem-matcher.json"))["problemMatcher"][0].clone();
    matcher["pattern"] = matcher["pattern"][0].clone();
    assert_eq!(*task, matcher);
}

/// The option `errorformat` of the recipe.
fn error_format() -> String {
    let text = recipe("vim/compiler/walint.vim");
    let line = text.lines().find_map(|it| it.strip_prefix("CompilerSet errorformat="));
    line.expect("the recipe sets it").replace("\\ ", " ")
}

/// Reads `errorformat` without Vim: the few items that the recipe uses, as a pattern.
#[test]
fn the_error_format_of_vim_reads_every_line() {
    let mut pattern = format!("^{}$", regex::escape(&error_format()));
    for (item, part) in [
        ("%f", "(.+?)"),
        ("%l", "([0-9]+)"),
        ("%c", "([0-9]+)"),
        ("%t", "(.)"),
        (r"%\*\[a\-z\]", "[a-z]+"),
        ("%m", "(.+)"),
    ] {
        assert!(pattern.contains(item), "{item} is not in {pattern}");
        pattern = pattern.replace(item, part);
    }
    assert!(!pattern.contains('%'), "{pattern}");
    let regex = Regex::new(&pattern).expect("a pattern");
    let project = Project::cafe();
    let concise = project.report("concise");
    assert_eq!(concise.lines().count(), expected(&project).len());
    for (line, it) in concise.lines().zip(expected(&project)) {
        let part = regex.captures(line).unwrap_or_else(|| panic!("{line} is not matched"));
        let place = [&it.0, &it.1.to_string(), &it.2.to_string()];
        assert_eq!([&part[1], &part[2], &part[3]], place.map(String::as_str));
        assert_eq!(part[4], it.3[..1]);
        assert!(part[5].ends_with(&it.4), "{line}");
    }
}

/// Runs the recipe in Vim, where it is installed; its columns are bytes.
#[test]
fn vim_jumps_to_the_byte_of_each_finding() {
    let is_vim = |it: &std::process::Output| String::from_utf8_lossy(&it.stdout).contains("VIM - ");
    if !Command::new("vim").arg("--version").output().is_ok_and(|it| is_vim(&it)) {
        return;
    }
    let project = Project::cafe();
    project.write("concise.txt", &project.report("concise"));
    let recipes = Path::new(env!("CARGO_MANIFEST_DIR")).join("editors/vim");
    project.write(
        "run.vim",
        r"set encoding=utf-8
let &runtimepath .= ',' . $RECIPES
compiler walint
cgetfile concise.txt
doautocmd QuickFixCmdPost make
let found = map(getqflist(), {_, it -> [it.valid, bufname(it.bufnr), it.lnum, it.col, it.type]})
call writefile([json_encode(found)], 'found.json')
qall!
",
    );
    let status = Command::new("vim")
        .args(["-Nu", "NONE", "-i", "NONE", "-n", "-es", "-S", "run.vim"])
        .current_dir(project.root())
        .env("RECIPES", recipes)
        .env("LC_ALL", "C.UTF-8")
        .output()
        .expect("Vim starts");
    let found = std::fs::read_to_string(project.root().join("found.json"));
    let found = json(&found.unwrap_or_else(|it| panic!("{it}: {status:?}")));
    let findings: Vec<Value> = project.report("json-lines").lines().map(json).collect();
    assert_eq!(items(&found).len(), findings.len());
    let mut n_shifted = 0;
    for (found, finding) in items(&found).iter().zip(&findings) {
        let start = &finding["range"]["start"];
        let file = finding["file"].as_str().expect("a string");
        let text = std::fs::read_to_string(project.root().join(file)).expect("read");
        let offset = number(&start["offset"]);
        let column = offset - text[..offset].rfind('\n').map_or(0, |it| it + 1) + 1;
        n_shifted += usize::from(column != number(&start["column"]));
        let severity = &finding["severity"].as_str().expect("a string")[..1];
        assert_eq!(*found, value!([1, file, start["line"], column, severity]));
    }
    assert!(n_shifted > 0, "a finding comes after an emoji");
}
