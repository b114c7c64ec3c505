//! Each format over one project. The formats `human` and `json` have snapshots of many more bodies.

use serde_json::json as value;

use crate::project::{FORMATS, Project, json};

macro_rules! snapshots {
    ($($test:ident: $format:literal,)+) => {
        $(
            #[test]
            fn $test() {
                insta::assert_snapshot!(stringify!($test), Project::cafe().report($format));
            }
        )+
    };
}

snapshots! {
    concise: "concise",
    json_lines: "json-lines",
    github: "github",
    gitlab: "gitlab",
    junit: "junit",
    rdjson: "rdjson",
    checkstyle: "checkstyle",
}

/// Without the documentation of the rules, which changes for other reasons.
#[test]
fn sarif() {
    let mut report = json(&Project::cafe().report("sarif"));
    let rules = report["runs"][0]["tool"]["driver"]["rules"].as_array_mut().expect("an array");
    for rule in rules {
        rule["fullDescription"] = value!({});
        rule["help"] = value!({});
    }
    let text = serde_json::to_string_pretty(&report).expect("JSON");
    insta::assert_snapshot!("sarif", text);
}

#[test]
fn the_formats_are_those_of_the_program() {
    let names: Vec<&str> = walint::report::FORMATS.iter().map(|it| it.name).collect();
    assert_eq!(names, FORMATS, "add a new format to the tests");
}
