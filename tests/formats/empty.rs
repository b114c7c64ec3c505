//! Each format is valid when there is nothing to report.

use serde_json::json as value;

use crate::project::{FORMATS, GOOD, Project, items, json};
use crate::xml;

#[test]
fn reports_without_findings_are_valid() {
    for files in [&[][..], &[("a.json", GOOD)]] {
        let project = Project::new(files);
        for format in FORMATS {
            let run =
                project.run(&["check", "--format", format, "--output", "github=x", "--quiet"]);
            assert_eq!(run.code, 0, "{format}");
            assert_eq!(std::fs::read_to_string(project.root().join("x")).expect("read"), "");
            let out = run.out.as_str();
            match format {
                "human" | "concise" | "json-lines" | "github" => assert_eq!(out, "", "{format}"),
                "json" | "rdjson" => assert_eq!(json(out)["diagnostics"], value!([])),
                "gitlab" => assert_eq!(out, "[]\n"),
                "sarif" => {
                    crate::sarif::assert_valid(&json(out));
                    let run = &json(out)["runs"][0];
                    assert_eq!(items(&run["results"]).len(), 0);
                    assert_eq!(items(&run["tool"]["driver"]["rules"]).len(), 0);
                    assert_eq!(run["invocations"], value!([{ "executionSuccessful": true }]));
                }
                "junit" => assert_eq!(xml::tests(out), [("no problems".to_owned(), "passes")]),
                "checkstyle" => assert_eq!(xml::errors(out), []),
                other => panic!("say what an empty report in the format {other} is"),
            }
        }
    }
}

#[test]
fn files_that_cannot_be_read_are_in_the_report() {
    let project = Project::new(&[("a.json", GOOD)]);
    let report = |format| {
        let run = project.run(&["check", "a.json", "gone é.json", "--format", format]);
        assert_eq!(run.code, 2);
        run.out
    };
    let github = report("github");
    assert!(
        github.starts_with("::error file=gone é.json,title=walint::cannot read the file: "),
        "{github}"
    );
    assert_eq!(xml::tests(&report("junit")), [("the file can be read".to_owned(), "is broken")]);
    let checkstyle = report("checkstyle");
    assert!(checkstyle.contains("<file name=\"gone é.json\">\n    <exception>cannot read"));
    assert_eq!(xml::errors(&checkstyle), []);
    let sarif = json(&report("sarif"));
    crate::sarif::assert_valid(&sarif);
    let invocation = &sarif["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let place = "/toolExecutionNotifications/0/locations/0/physicalLocation/artifactLocation/uri";
    assert_eq!(invocation.pointer(place), Some(&value!("gone%20%C3%A9.json")));
}

#[test]
fn findings_over_the_limit_are_mentioned() {
    let project = Project::cafe();
    let limited = |format| project.run(&["check", "--max-findings", "1", "--format", format]).out;
    let github = limited("github");
    assert_eq!(github.lines().count(), 2, "{github}");
    assert!(github.lines().last().is_some_and(|it| it.starts_with("::notice title=walint::")));
    let sarif = json(&limited("sarif"));
    crate::sarif::assert_valid(&sarif);
    let notifications = &sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"];
    assert_eq!(items(notifications).len(), 1);
    assert_eq!(xml::tests(&limited("junit")).len(), 1);
}
