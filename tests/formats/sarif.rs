//! SARIF: the schema of OASIS, and what readers do with the report.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::{Value, json as value};

use crate::project::{Project, items, json};

/// The schema of SARIF 2.1.0.
static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let mut schema = json(include_str!("sarif-2.1.0/schema.json"));
    // Their pattern is not a valid regular expression for every validator, and walint does not write them.
    for holder in ["run", "toolComponent"] {
        schema["definitions"][holder]["properties"]["language"] = Value::Bool(false);
    }
    jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema")
});

/// Checks a report against the schema, and that its results refer to its rules.
pub fn assert_valid(report: &Value) {
    let faults: Vec<String> =
        SCHEMA.iter_errors(report).map(|it| format!("{}: {it}", it.instance_path())).collect();
    assert_eq!(faults, Vec::<String>::new());
    let run = &report["runs"][0];
    let rules = items(&run["tool"]["driver"]["rules"]);
    for result in items(&run["results"]) {
        let index = crate::project::number(&result["ruleIndex"]);
        assert_eq!(rules[index]["id"], result["ruleId"]);
        for location in result["relatedLocations"].as_array().into_iter().flatten() {
            assert!(location["message"]["text"].is_string(), "{location}");
        }
    }
}

#[test]
fn reports_follow_the_schema() {
    assert!(!SCHEMA.is_valid(&value!({ "version": "2.1.0" })));
    let report = json(&Project::cafe().report("sarif"));
    assert_valid(&report);
    let results = items(&report["runs"][0]["results"]);
    let count = |is: &dyn Fn(&Value) -> bool| results.iter().filter(|it| is(it)).count();
    for level in ["error", "warning", "note"] {
        assert!(count(&|it| it["level"] == level) > 0, "{level}");
    }
    assert!(count(&|it| it["relatedLocations"].is_array()) > 0);
    assert!(count(&|it| it["fixes"].is_array()) > 0);
    assert_eq!(count(&|it| it["partialFingerprints"]["walint/v1"].is_string()), results.len());
}

#[test]
fn hidden_findings_are_listed_with_their_state() {
    let project = Project::cafe();
    let report = json(&project.report("sarif"));
    let results = items(&report["runs"][0]["results"]);
    let of = |file: &str| {
        let pointer = "/locations/0/physicalLocation/artifactLocation/uri";
        let found = results.iter().find(|it| it.pointer(pointer) == Some(&value!(file)));
        found.unwrap_or_else(|| panic!("{file} has no result"))
    };
    let reason = "agreed with the café 😀";
    let suppression = value!([{ "kind": "external", "justification": reason }]);
    assert_eq!(of("agreed.json")["suppressions"], suppression);
    assert_eq!(of("agreed.json")["baselineState"], "new");
    assert_eq!(of("old.json")["suppressions"], value!([]));
    assert_eq!(of("old.json")["baselineState"], "unchanged");
    assert_eq!(of("messages/send.json")["baselineState"], "new");
    let n_shown = project.report("json-lines").lines().count();
    assert_eq!(results.len(), n_shown + 2);

    let report = json(&project.check("sarif"));
    let results = items(&report["runs"][0]["results"]);
    assert!(results.iter().all(|it| it.get("baselineState").is_none()));
}

#[test]
fn rules_explain_themselves() {
    let report = json(&Project::cafe().report("sarif"));
    let rules = items(&report["runs"][0]["tool"]["driver"]["rules"]);
    assert!(rules.len() > 3);
    for rule in rules {
        let id = rule["id"].as_str().expect("a string");
        let docs = format!("https://github.com/walint/walint/blob/main/docs/rules/{id}.md");
        assert_eq!(rule["helpUri"], docs);
        let markdown = rule["help"]["markdown"].as_str().expect("a string");
        let text = rule["help"]["text"].as_str().expect("a string");
        let page = rule["properties"]["url"].as_str().expect("a string");
        assert!(markdown.starts_with(text) && markdown.contains(page) && markdown.contains(&docs));
        assert!(!text.contains("```") && text.ends_with('.'), "{text}");
        let summary = rule["shortDescription"]["text"].as_str().expect("a string");
        assert!(text.starts_with(summary.trim_end_matches('.')), "{summary}: {text}");
    }
}

#[test]
fn unsafe_fixes_say_so() {
    let project = Project::cafe();
    let report = json(&project.report("sarif"));
    let results = items(&report["runs"][0]["results"]);
    let fixes: Vec<&Value> = results.iter().filter_map(|it| it.pointer("/fixes/0")).collect();
    let (safe, other): (Vec<&Value>, Vec<&Value>) =
        fixes.iter().partition(|it| it["properties"]["applicability"] == "safe");
    assert!(!safe.is_empty() && !other.is_empty(), "{fixes:?}");
    let description = |it: &Value| it["description"]["text"].as_str().map(str::to_owned);
    let says = |it: &&Value| description(it).is_some_and(|it| it.contains("(unsafe: "));
    assert!(other.iter().all(says) && !safe.iter().any(says), "{fixes:?}");
}

#[test]
fn paths_are_uris() {
    let text = crate::project::EMPTY_TEXT;
    let mut names = vec!["a b/100 % é,😀.json", "a#b?.json"];
    if cfg!(unix) {
        names.push("c:d.json");
    }
    let files: Vec<(&str, &str)> = names.iter().map(|it| (*it, text)).collect();
    let project = Project::new(&files);
    let uris = |report: &str| -> Vec<String> {
        let report = json(report);
        assert_valid(&report);
        let pointer = "/locations/0/physicalLocation/artifactLocation/uri";
        let uri = |it: &Value| it.pointer(pointer)?.as_str().map(str::to_owned);
        items(&report["runs"][0]["results"]).iter().filter_map(uri).collect()
    };
    let mut expected = vec!["a%20b/100%20%25%20%C3%A9%2C%F0%9F%98%80.json", "a%23b%3F.json"];
    if cfg!(unix) {
        expected.push("c%3Ad.json");
    }
    assert_eq!(uris(&project.check("sarif")), expected);
    // A file that is not below the working folder.
    let outside = Project::new(&[]);
    let path = project.root().join("a#b?.json");
    let run = outside.run(&["check", &path.to_string_lossy(), "--format", "sarif"]);
    let uris = uris(&run.out);
    assert!(uris[0].starts_with("file:///") && uris[0].ends_with("/a%23b%3F.json"), "{uris:?}");
}
