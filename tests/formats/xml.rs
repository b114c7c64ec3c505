//! The formats in XML, read by a parser.

use roxmltree::{Document, Node};

use crate::project::Project;

fn parse(text: &str) -> Document<'_> {
    Document::parse(text).unwrap_or_else(|it| panic!("{it}: {text}"))
}

fn attribute(node: Node<'_, '_>, name: &str) -> String {
    node.attribute(name).unwrap_or_else(|| panic!("{name} is missing: {node:?}")).to_owned()
}

fn elements<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Vec<Node<'a, 'i>> {
    let all = node.children().filter(Node::is_element);
    all.inspect(|it| assert_eq!(it.tag_name().name(), name)).collect()
}

/// The names of the tests of a report for `JUnit`, and what became of them.
pub fn tests(text: &str) -> Vec<(String, &'static str)> {
    let document = parse(text);
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "testsuites");
    let mut tests = Vec::new();
    let mut sums = [0; 3];
    for suite in elements(root, "testsuite") {
        let mut counts = [0; 3];
        attribute(suite, "name");
        for test in elements(suite, "testcase") {
            attribute(test, "classname");
            let outcome = test.children().find(Node::is_element);
            let outcome = match outcome.map(|it| it.tag_name().name()) {
                None => "passes",
                Some("failure") => "fails",
                Some("error") => "is broken",
                Some(other) => panic!("{other}"),
            };
            counts[0] += 1;
            counts[1] += usize::from(outcome == "fails");
            counts[2] += usize::from(outcome == "is broken");
            tests.push((attribute(test, "name"), outcome));
        }
        assert_eq!(totals(suite), counts);
        sums = [0, 1, 2].map(|it| sums[it] + counts[it]);
    }
    assert_eq!(totals(root), sums);
    tests
}

fn totals(node: Node<'_, '_>) -> [usize; 3] {
    ["tests", "failures", "errors"].map(|it| attribute(node, it).parse().expect("a number"))
}

/// The files, lines, columns and messages of a report for Checkstyle.
pub fn errors(text: &str) -> Vec<(String, usize, usize, String)> {
    let document = parse(text);
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "checkstyle");
    let mut errors = Vec::new();
    for file in elements(root, "file") {
        let name = attribute(file, "name");
        for error in file.children().filter(|it| it.has_tag_name("error")) {
            assert!(["error", "warning", "info"].contains(&&*attribute(error, "severity")));
            assert!(attribute(error, "source").starts_with("walint."));
            let number = |it| attribute(error, it).parse().expect("a number");
            let message = attribute(error, "message");
            errors.push((name.clone(), number("line"), number("column"), message));
        }
    }
    errors
}

#[test]
fn each_finding_is_a_failed_test() {
    let project = Project::cafe();
    let tests = tests(&project.report("junit"));
    assert_eq!(tests.len(), project.report("json-lines").lines().count());
    assert!(tests.iter().all(|it| it.1 == "fails"), "{tests:?}");
    let document = project.report("junit");
    let document = parse(&document);
    for failure in document.descendants().filter(|it| it.has_tag_name("failure")) {
        assert!(!attribute(failure, "message").is_empty());
        assert!(["error", "warning", "info"].contains(&&*attribute(failure, "type")));
        assert!(failure.text().is_some_and(|it| it.contains("\npage: https://")));
    }
}

#[cfg(unix)]
#[test]
fn names_do_not_break_the_document() {
    let names = ["a\u{1}<&\">'\t\n]]>.json", "\u{b}\u{fffe}.json", "##[x] ::y.json"];
    let project = Project::new(&names.map(|it| (it, crate::project::EMPTY_TEXT)));
    let mut files: Vec<String> =
        errors(&project.check("checkstyle")).into_iter().map(|it| it.0).collect();
    files.sort_unstable();
    let expected = ["##[x] ::y.json", "a\u{fffd}<&\">'\t\n]]>.json", "\u{fffd}\u{fffd}.json"];
    assert_eq!(files, expected);
    assert_eq!(tests(&project.check("junit")).len(), 3);
}
