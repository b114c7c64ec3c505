//! What a program that calls the library gets.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use walint::kind::{self, BodyPart};
use walint::{Diagnostic, Options, RequestKind, Severity, Templates, lint, lint_with};

const TEMPLATE: &str = r#"{ "name": "order_ready", "language": "en_US", "category": "UTILITY",
    "components": [{ "type": "BODY", "text": "Order {{1}} is ready.",
        "example": { "body_text": [["1001"]] } }] }"#;

const SEND: &str = r#"{
  "messaging_product": "whatsapp", "to": "+16505550100", "type": "template",
  "template": { "name": "order_ready", "language": { "code": "en_US" } } }"#;

const BAD: &str = r#"{
  "messaging_product": "whatsapp",
  "to": "+16505550100",
  "type": "text",
  "text": { "body": "" }
}"#;

fn ids(found: &[Diagnostic]) -> Vec<&str> {
    found.iter().map(|it| it.rule().id).collect()
}

#[test]
fn a_finding_is_displayed_in_one_line_with_its_place() {
    let found = lint(BAD, &Options::default());
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((one.line(), one.column()), (5, 21));
    assert_eq!(&BAD[one.range()], "\"\"");
    assert_eq!((one.start().offset, one.end().offset), (one.range().start, one.range().end));
    assert_eq!(one.kind(), Some(RequestKind::Message));
    let line = format!("5:21 error[{}]: {}", one.rule().id, one.message());
    assert_eq!(one.to_string(), line);
}

#[test]
fn a_finding_has_its_page_and_the_date_of_that() {
    let found = lint(BAD, &Options::default());
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert!(one.url().ends_with("/messages/text-messages"), "{}", one.url());
    assert_eq!(one.page_date(), "2025-11-03");
}

#[test]
fn a_finding_is_serialized_as_in_the_json_report() {
    let templates = Templates::from_json(TEMPLATE).expect("it is JSON");
    let mut found = lint_with(SEND, &templates, &Options::default());
    found.extend(lint(BAD, &Options::default()));
    let report = json!({
        "version": 1,
        "diagnostics": found,
        "unread": [],
        "summary": { "files": 1, "bodies": 2, "errors": 2, "warnings": 0, "infos": 0, "hidden": 0,
            "omitted": 0 },
    });
    let schema: Value = serde_json::from_str(walint::schema::OUTPUT).expect("it is JSON");
    let faults: Vec<String> = jsonschema::validator_for(&schema)
        .expect("it is a schema")
        .iter_errors(&report)
        .map(|it| it.to_string())
        .collect();
    assert_eq!(faults, [""; 0]);
    let first = &report["diagnostics"][0];
    assert_eq!(first["file"], "<body>");
    assert_eq!(first["range"]["start"]["line"], 3);
    assert_eq!(first["related"][0]["file"], "<templates>");
}

#[test]
fn a_place_in_the_templates_has_its_lines_there() {
    let templates = Templates::from_json(TEMPLATE).expect("it is JSON");
    let found = lint_with(SEND, &templates, &Options::default());
    assert_eq!(ids(&found), ["body-parameter-count-mismatch"]);
    let [there] = found[0].related() else { panic!("{found:?}") };
    assert!(there.is_in_templates);
    assert_eq!((there.start.line, there.start.column), (2, 46));
}

#[test]
fn findings_below_the_least_severity_are_left_out() {
    let text = concat!(
        "\"Write to https://wa.me/+16505550101 or see https://shop.example.com\", ",
        "\"preview_url\": true, \"bold\": true"
    );
    let body = BAD.replace("\"\"", text);
    let all = lint(&body, &Options::default());
    for severity in [Severity::Info, Severity::Warning, Severity::Error] {
        assert!(all.iter().any(|it| it.severity() == severity), "{severity} in {all:?}");
    }
    for severity in [Severity::Info, Severity::Warning, Severity::Error] {
        let some = lint(&body, &Options::default().with_min_severity(severity));
        let wanted: Vec<Diagnostic> =
            all.iter().filter(|it| it.severity() >= severity).cloned().collect();
        assert_eq!(ids(&some), ids(&wanted), "{severity}");
    }
}

#[test]
fn the_phone_number_of_the_sender_may_be_written_in_any_form() {
    let body = BAD.replace("\"\"", "\"Hello\"");
    for number in ["+1 (650) 555-0100", "16505550100"] {
        let found = lint(&body, &Options::default().with_sender(number));
        assert_eq!(ids(&found), ["recipient-is-sender"], "{number}");
    }
}

#[test]
fn templates_that_are_not_json_are_an_error_with_places() {
    let broken = TEMPLATE.replace("\"UTILITY\",", "\"UTILITY\"");
    let error = Templates::from_json(&broken).expect_err("a comma is missing");
    assert_eq!(ids(error.diagnostics()), ["missing-comma"]);
    let lines: Vec<String> = error.to_string().lines().map(str::to_owned).collect();
    assert_eq!(lines[0], "the templates are not JSON");
    assert!(lines[1].starts_with("1:"), "{error}");
    for text in ["", " \n", "<!DOCTYPE html>\n<html><body>Bad gateway</body></html>", "not found"] {
        let error = Templates::from_json(text).expect_err(text);
        assert!(!error.diagnostics().is_empty(), "{text}");
    }
}

#[test]
fn pages_of_templates_may_follow_one_another() {
    let page = |name: &str| {
        let template = TEMPLATE.replace("order_ready", name);
        format!("{{\"data\": [{template}], \"paging\": {{}}}}")
    };
    let pages = format!("{}\n{}", page("first"), page("order_ready"));
    let templates = Templates::from_json(&pages).expect("both are JSON");
    assert_eq!(templates.len(), 2);
    let found = lint_with(SEND, &templates, &Options::default());
    assert_eq!(ids(&found), ["body-parameter-count-mismatch"]);
    let none = Templates::from_json(r#"{"data": []}"#).expect("it is JSON");
    assert!(none.is_empty());
    assert_eq!(ids(&lint_with(SEND, &none, &Options::default())), [""; 0]);
}

#[test]
fn templates_and_findings_cross_threads() {
    fn crosses<T: Send + Sync + 'static>() {}
    crosses::<Templates>();
    crosses::<Diagnostic>();
    crosses::<Options>();
}

#[test]
fn rules_are_explained_and_schemas_given() {
    assert!(walint::explain("unknown-key").is_some_and(|it| it.starts_with("unknown-key (error")));
    assert_eq!(walint::explain("no-such-rule"), None);
    for kind in RequestKind::ALL {
        let schema: Value = serde_json::from_str(walint::schema(kind)).expect("it is JSON");
        assert!(schema["$schema"].as_str().is_some_and(|it| it.contains("2020-12")), "{kind:?}");
    }
}

/// The texts of the fixtures whose files are compared with each other, by folder, and the examples
/// of all rules.
fn projects() -> Vec<Vec<String>> {
    let mut projects = Vec::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/projects");
    for project in std::fs::read_dir(folder).expect("the folder exists") {
        let mut texts = Vec::new();
        collect(&project.expect("an entry").path(), &mut texts);
        projects.push(texts);
    }
    let examples = walint::rules::all().flat_map(|it| it.meta.examples());
    projects.extend(examples.map(|it| vec![it.text]));
    projects
}

fn collect(path: &Path, texts: &mut Vec<String>) {
    if path.is_dir() {
        let mut inner: Vec<PathBuf> = std::fs::read_dir(path)
            .expect("a folder")
            .map(|it| it.expect("an entry").path())
            .collect();
        inner.sort();
        for it in inner {
            collect(&it, texts);
        }
    } else if path.extension().is_some_and(|it| it == "json") {
        texts.push(std::fs::read_to_string(path).expect("it is text"));
    }
}

#[test]
fn templates_show_the_same_as_one_array_with_them() {
    let (mut n_messages, mut n_found) = (0, 0);
    for texts in projects() {
        let mut templates = Vec::new();
        let mut messages = Vec::new();
        for text in &texts {
            let parsed = walint::json::parse(text);
            let root = parsed.root.iter().filter(|_| parsed.faults.is_empty());
            for document in root.flat_map(|it| kind::detect(it).unwrap_or_default()) {
                let body = &text[document.root.span.range()];
                let is_template = RequestKind::TEMPLATES.contains(&document.kind);
                let is_message = RequestKind::MESSAGES.contains(&document.kind);
                if is_template {
                    templates.push(body);
                } else if is_message && document.part == BodyPart::Whole {
                    messages.push(body);
                }
            }
        }
        if templates.is_empty() {
            continue;
        }
        let known = Templates::from_json(&templates.join("\n")).expect("each is JSON");
        for message in messages {
            let array = format!("[{}]", [&[message][..], &templates].concat().join(",\n"));
            for is_complete in [false, true] {
                let options = Options::default().with_templates_complete(is_complete);
                let alone = lint_with(message, &known, &options);
                let together = lint(&array, &options);
                let is_inside = |it: &&Diagnostic| it.range().end <= 1 + message.len();
                let said =
                    |it: &Diagnostic| format!("{} {} {}", it.rule().id, it.pointer(), it.message());
                let in_message: Vec<String> = together.iter().filter(is_inside).map(said).collect();
                let found: Vec<String> = alone.iter().map(said).collect();
                assert_eq!(found, in_message, "{array}");
                n_found += found.len();
            }
            n_messages += 1;
        }
    }
    assert!(n_messages > 100 && n_found > 100, "{n_messages} messages, {n_found} findings");
}

#[test]
fn a_finding_says_what_to_change() {
    let body =
        BAD.replace("  \"messaging_product\": \"whatsapp\",\n", "").replace("\"\"", "\"Hi\"");
    let found = lint(&body, &Options::default());
    let [one] = found.as_slice() else { panic!("{found:?}") };
    let fix = one.fix().expect("there is one right text");
    assert_eq!(fix.applicability, walint::Applicability::Safe);
    let [edit] = fix.edits.as_slice() else { panic!("{fix:?}") };
    let mut fixed = body.clone();
    fixed.replace_range(edit.range(), &edit.text);
    assert_eq!(fixed, BAD.replace("\"\"", "\"Hi\""));
    let json = serde_json::to_value(one).expect("keys are strings");
    assert_eq!(json["fix"]["applicability"], "safe");
    assert_eq!(json["fix"]["edits"][0]["range"]["start"]["line"], 2);
}
