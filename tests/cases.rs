//! Each case in `fixtures/cases` is a test: walint finds what its row says, and nothing else.
//!
//! With `UPDATE_CASES=1` the rows are written instead of compared.

#[expect(dead_code, reason = "other tests use the rest")]
#[path = "common/cases.rs"]
mod cases;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use walint::Options;
use walint::engine::{Origin, lint_text};

use crate::cases::{Case, CaseFile, Finding, files};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = format_trials();
    for file in files() {
        match file {
            Ok(file) => {
                if std::env::var_os("UPDATE_CASES").is_some() && !arguments.list {
                    update(&file);
                }
                trials.extend(file_trials(file));
            }
            Err(faults) => trials.push(Trial::test("cases::tables_are_well_formed", move || {
                Err(Failed::from(faults.join("\n")))
            })),
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// One test for each case.
fn file_trials(file: CaseFile) -> Vec<Trial> {
    let is_updated = std::env::var_os("UPDATE_CASES").is_some();
    let trial = |case: Case| {
        let words: Vec<&str> =
            case.name.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
        let name = format!("cases::{}::{}", file.name, words.join("_"));
        let place = format!("fixtures/cases/{}.md:{}", file.name, case.lines.start + 1);
        Trial::test(name, move || {
            if is_updated { Ok(()) } else { compare(&place, &case, &find(&case.body)) }
        })
    };
    file.cases.into_iter().map(trial).collect()
}

fn find(body: &str) -> Vec<Finding> {
    let found = lint_text(body, Origin::NAMED, &Options::default()).diagnostics;
    let finding = |it: &walint::diagnostic::Diagnostic| Finding {
        severity: it.severity.to_string(),
        rule: it.rule.id.to_owned(),
        place: format!("{}{}", it.body, it.pointer),
        message: it.message.clone(),
    };
    found.iter().map(finding).collect()
}

fn compare(place: &str, case: &Case, found: &[Finding]) -> Result<(), Failed> {
    if case.expected.as_deref() == Some(found) {
        return Ok(());
    }
    let expected = match &case.expected {
        Some(expected) => rows(case, expected),
        None => "nothing: the cells are empty".to_owned(),
    };
    let found = rows(case, found);
    Err(Failed::from(format!(
        "{place}: {}\n\nexpected\n\n{expected}\n\nfound\n\n{found}\n\n\
         Repair the rule. If the new result is right, put the rows there, or run\n\
         UPDATE_CASES=1 cargo test --test cases\n\nThe body:\n{}",
        case.name, case.body
    )))
}

/// The rows of a case with these findings.
fn rows(case: &Case, findings: &[Finding]) -> String {
    let escape = |text: &str| text.replace('|', "\\|");
    let head = format!("| {} | {} |", escape(&case.name), escape(&case.change));
    if findings.is_empty() {
        return format!("{head} clean | | | |");
    }
    let row = |(n, it): (usize, &Finding)| {
        let head = if n == 0 { head.as_str() } else { "| | |" };
        let place = match it.place.as_str() {
            place if place == case.place => " ".to_owned(),
            "" => " (body) ".to_owned(),
            place => format!(" `{}` ", escape(place)),
        };
        format!("{head} {} | {} |{place}| {} |", it.severity, it.rule, escape(&it.message))
    };
    findings.iter().enumerate().map(row).collect::<Vec<_>>().join("\n")
}

/// Writes what is found into the file, where it differs from what is expected.
fn update(file: &CaseFile) {
    let text = std::fs::read_to_string(&file.path).expect("it was read before");
    let new = updated(file, &text, find);
    if new != text {
        std::fs::write(&file.path, new).expect("disk");
    }
}

fn updated(file: &CaseFile, text: &str, find: fn(&str) -> Vec<Finding>) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut new = String::new();
    let mut at = 0;
    for case in &file.cases {
        let found = find(&case.body);
        if case.expected.as_ref() != Some(&found) {
            new.extend(lines[at..case.lines.start].iter().copied());
            new.extend([&rows(case, &found), "\n"]);
            at = case.lines.end;
        }
    }
    new.extend(lines[at..].iter().copied());
    new
}

/// Tests of the format itself.
fn format_trials() -> Vec<Trial> {
    vec![
        Trial::test("format::malformed_tables_name_file_and_line", || {
            malformed_tables_name_file_and_line();
            Ok(())
        }),
        Trial::test("format::a_failure_shows_rows_to_paste", || {
            a_failure_shows_rows_to_paste();
            Ok(())
        }),
        Trial::test("format::an_update_keeps_everything_else", || {
            an_update_keeps_everything_else();
            Ok(())
        }),
    ]
}

/// A file of cases of text messages with these lines from line 5 on.
fn file_of(rows: &str) -> (String, Result<CaseFile, Vec<String>>) {
    let text = format!(
        "# Text\n\nCases of [`text-message`](../samples/text-message.json).\n\n{rows}\n\nThe end.\n"
    );
    let file = cases::read("fixtures/cases/text.md".as_ref(), &text);
    (text, file)
}

fn table(rows: &str) -> (String, Result<CaseFile, Vec<String>>) {
    file_of(&format!("{}\n|---|---|---|---|---|---|\n{rows}", cases::HEADER))
}

const CLEAN: &str = "| as it is | (unchanged) | clean | | | |";

fn malformed_tables_name_file_and_line() {
    let no_header = file_of(CLEAN).1;
    assert!(no_header.expect_err("no header")[0].starts_with("fixtures/cases/text.md:5: begin"));
    let empty = file_of("").1.expect_err("no table");
    assert_eq!(empty, ["fixtures/cases/text.md:1: the file has no cases"]);
    let no_line = file_of(&format!("{}\n{CLEAN}", cases::HEADER)).1.expect_err("no line");
    assert!(no_line[0].starts_with("fixtures/cases/text.md:6: a line such as"), "{no_line:?}");
    let no_sample = cases::read("fixtures/cases/text.md".as_ref(), "# Text\n").expect_err("none");
    assert!(no_sample[0].starts_with("fixtures/cases/text.md:1: the file must link"));
    for (row, reason) in [
        ("| a | (unchanged) | clean | |", "the row has 4 cells; the table has 6"),
        ("| a | (unchanged) | clean | | | | ", "line 7 has a case with the same body"),
        ("| a | (unchanged) | clean | | |", "the row has 5 cells; the table has 6"),
        ("| a | (unchanged) | clean | | | | b", "a row must end with `|`"),
        ("| | (unchanged) | clean | | | |", "the case has no name"),
        ("| | | error | a | | b |", "the row before it has no finding"),
        ("| as it is | `/to: \"1\"` | clean | | | |", "line 7 has a case with the same name"),
        ("| a | `/to: \"1\"` | clean | a | | |", "a clean case has nothing after `clean`"),
        ("| a | `/to: \"1\"` | bad | a | | b |", "`bad` is not a severity"),
        ("| a | `/to: \"1\"` | error | a | | |", "the finding has no rule or no message"),
        (
            "| a | `/to: \"1\"` | error | a | /to | b |",
            "/to is not a JSON Pointer in code, nor (body)",
        ),
        (
            "| a | /to: \"1\" | clean | | | |",
            "write each change in code, or `(unchanged)` without code",
        ),
        ("| a | `/to: \"1\"`, `/type: 1` | clean | | | |", "write `<br>` between two changes"),
        ("| a | `/no/key: 1` | clean | | | |", "there is nothing at `/no`"),
    ] {
        let faults = table(&format!("{CLEAN}\n{row}")).1.expect_err(row);
        assert_eq!(faults, [format!("fixtures/cases/text.md:8: {reason}")]);
    }
}

/// A file with expectations that are wrong, empty and right, and what it should be.
const OLD: &str = r#"| as it is | (unchanged) | error | a | | b |
| | | info | a | (body) | b |
| empty | `/text/body: ""` | | | | |
| pipes | ``/text/body: "` \|"``<br>`/biz_opaque_callback_data: "\|"` | clean | | | |"#;
const NEW: &str = r#"| as it is | (unchanged) | clean | | | |
| empty | `/text/body: ""` | error | empty | | it is empty |
| | | info | either | `/a\|b` | `a \| b` is empty |
| pipes | ``/text/body: "` \|"``<br>`/biz_opaque_callback_data: "\|"` | clean | | | |"#;

/// What would be found with two rules that look for an empty text.
fn find_empty(body: &str) -> Vec<Finding> {
    let finding = |severity: &str, rule: &str, place: &str, message: &str| Finding {
        severity: severity.to_owned(),
        rule: rule.to_owned(),
        place: place.to_owned(),
        message: message.to_owned(),
    };
    if !body.contains(r#""body": """#) {
        return Vec::new();
    }
    vec![
        finding("error", "empty", "/text/body", "it is empty"),
        finding("info", "either", "/a|b", "`a | b` is empty"),
    ]
}

fn an_update_keeps_everything_else() {
    let (text, file) = table(OLD);
    let new = updated(&file.expect("a sound file"), &text, find_empty);
    assert_eq!(new, table(NEW).0);
    assert_eq!(updated(&table(NEW).1.expect("a sound file"), &new, find_empty), new);
}

fn a_failure_shows_rows_to_paste() {
    let file = table(OLD).1.expect("a sound file");
    let compare = |it: &Case| compare("a.md:7", it, &find_empty(&it.body)).err();
    let messages: Vec<Option<String>> =
        file.cases.iter().map(|it| Some(compare(it)?.message()?.to_owned())).collect();
    let [Some(wrong), Some(empty), None] = messages.as_slice() else { panic!("{messages:#?}") };
    let new: Vec<&str> = NEW.lines().collect();
    assert!(wrong.starts_with(&format!("a.md:7: as it is\n\nexpected\n\n{}\n", &OLD[..44])));
    assert!(wrong.contains(&format!("\n\nfound\n\n{}\n\n", new[0])), "{wrong}");
    assert!(empty.contains(&format!("\n\nfound\n\n{}\n{}\n\n", new[1], new[2])), "{empty}");
}
