//! Nothing that a file contains or is named reaches a CI service as a command.

use crate::project::{FORMATS, Project, items, json};

/// A line that a runner would read as a command, or a character that controls the terminal.
fn fault(out: &str, is_github: bool) -> Option<&str> {
    let is_command = |line: &str| {
        let starts = line.trim_start().starts_with("::") && !is_github;
        starts || line.contains("##[") || line.contains("##vso[") || line.contains("##teamcity[")
    };
    let is_control = |it: char| it.is_control() && it != '\n' || matches!(it, '\u{2028}');
    out.split('\n').find(|it| is_command(it) || it.contains(is_control))
}

const TEXTS: [&str; 6] = [
    "::error file=x::pwned",
    "a ::set-output name=x::pwned",
    "##[error]pwned ##vso[task.setvariable variable=x]y ##teamcity[buildStatus text='x']",
    "x\r\n::add-mask::pwned\u{1b}[31m\u{85}\u{2028}::stop-commands::x",
    "%0A::error::pwned",
    "]]><failure/>--><!-- \u{0}",
];

#[test]
fn values_are_no_commands() {
    for text in TEXTS {
        // As a key, as a name in a message, and in the source around a finding.
        let quoted = serde_json::Value::from(text).to_string();
        let long = serde_json::Value::from(format!("{} {text}", "long ".repeat(20))).to_string();
        let raw = text.replace(['\r', '\n', '\u{0}'], "");
        let body = format!(
            "{{ \"messaging_product\": \"whatsapp\", \"to\": \"+16505550100\", {quoted}: 1, {long}: 2,\n\"{raw}\": 3, \"type\": {quoted}, \"text\": {{ \"body\": {quoted}, {long}: 1 }},\n\"template\": {{ \"name\": {quoted} }} }}\n"
        );
        let project = Project::new(&[("a.json", &body)]);
        for format in FORMATS {
            let out = project.check(format);
            assert!(out.lines().count() > 1, "{format} reports it");
            assert_eq!(fault(&out, format == "github"), None, "{format}: {text:?}\n{out}");
            if format == "github" {
                assert_github(&out);
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_are_no_commands() {
    let mut names: Vec<String> =
        TEXTS.iter().map(|it| format!("{}.json", it.replace(['/', '\u{0}'], "_"))).collect();
    names.extend([":".to_owned(), " ::x::y.json".to_owned(), "a\n##[x].json".to_owned()]);
    let text = crate::project::EMPTY_TEXT;
    let project = Project::new(&names.iter().map(|it| (&**it, text)).collect::<Vec<_>>());
    for format in FORMATS {
        let mut args = vec!["check", "--format", format, "."];
        args.extend([":", "gone\n::error::x ##[error]", "::gone"]);
        let out = project.run(&args).out;
        assert_eq!(fault(&out, format == "github"), None, "{format}:\n{out}");
        if format == "github" {
            assert_github(&out);
            // The runner decodes the name of the file.
            assert!(
                out.contains("file=a%0A##[x].json") || out.contains(r"file=a%0A#\u{23}[x].json")
            );
        }
    }
    let files: Vec<String> = project
        .check("json-lines")
        .lines()
        .map(|it| json(it)["file"].as_str().expect("a string").to_owned())
        .collect();
    assert!(names.iter().filter(|it| *it != ":").all(|it| files.contains(it)), "{files:?}");
    let sarif = json(&project.check("sarif"));
    crate::sarif::assert_valid(&sarif);
    assert_eq!(items(&sarif["runs"][0]["results"]).len(), names.len() - 1);
}

/// Reads each line as GitHub does: the command, its properties, and the message.
fn assert_github(out: &str) {
    for line in out.lines() {
        let rest = line.strip_prefix("::").expect("each line is a command");
        let (head, message) = rest.split_once("::").expect("a command has an end");
        let (command, properties) = head.split_once(' ').expect("properties");
        assert!(["error", "warning", "notice"].contains(&command), "{line}");
        for property in properties.split(',') {
            let (name, value) = property.split_once('=').expect("a property has a value");
            let known = ["file", "line", "endLine", "col", "endColumn", "title"];
            assert!(known.contains(&name) && !value.is_empty(), "{line}");
            assert!(!value.contains(':'), "{line}");
        }
        assert!(!message.is_empty(), "{line}");
    }
}

#[test]
fn annotations_have_severities_and_help() {
    let out = Project::cafe().report("github");
    assert_github(&out);
    for command in ["::error ", "::warning ", "::notice "] {
        assert!(out.contains(command), "{out}");
    }
    assert!(out.contains("file=messages/100 %25 café%2C 😀.json,"), "{out}");
    assert!(out.contains(". Help: "), "{out}");
}
