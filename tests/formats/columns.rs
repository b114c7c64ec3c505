//! Each format states the place of a finding in its own unit, also after emoji and accents.

use regex::Regex;
use serde_json::Value;

use crate::project::{Project, items, json, number};
use crate::xml;

/// A line with an accent in two code points, emoji and an unknown key, after a byte order mark where
/// `is_first` is set.
fn body(is_first: bool) -> String {
    let rest = r#""messaging_product": "whatsapp", "to": "+16505550100", "type": "text""#;
    let text = r#""text": { "body": "Café e\u0301 😀👨‍👩‍👧", "colour": 1 }"#;
    let text = text.replace("\\u0301", "\u{301}");
    if is_first {
        format!("\u{feff}{{ {text}, {rest} }}\n")
    } else {
        format!("{{ {rest},\r\n  {text} }}\n")
    }
}

/// The line, the column and the column of the end of the key `"colour"`, in code points, UTF-16 units and
/// bytes from 1.
fn expected(text: &str) -> (usize, [[usize; 2]; 3]) {
    let (n_before, line) =
        text.lines().enumerate().find(|it| it.1.contains("colour")).expect("the key is there");
    let at = line.find("\"colour\"").expect("it is in the line");
    let (before, n) = (&line[..at], "\"colour\"".len());
    let plain = before.trim_start_matches('\u{feff}');
    let columns = [plain.chars().count(), plain.encode_utf16().count(), before.len()];
    (n_before + 1, columns.map(|it| [it + 1, it + 1 + n]))
}

#[test]
fn columns_are_in_the_unit_of_the_format() {
    for is_first in [false, true] {
        let text = body(is_first);
        let (line, [points, units, bytes]) = expected(&text);
        assert!(points[0] < units[0] && units[0] < bytes[0]);
        let project = Project::new(&[("é 😀.json", &text)]);
        let check = |format| project.check(format);
        let [column, end] = points;
        let place = format!("é 😀.json:{line}:{column}");

        assert!(check("concise").starts_with(&format!("{place}: error[unknown-key] ")));
        assert!(check("human").contains(&format!("--> {place}\n")));
        let github = format!(
            "::error file=é 😀.json,line={line},endLine={line},col={column},endColumn={end},title=walint (unknown-key)::"
        );
        assert!(check("github").starts_with(&github), "{}", check("github"));
        assert!(check("junit").contains(&format!("name=\"unknown-key at {line}:{column}\"")));
        assert_eq!(xml::errors(&check("checkstyle"))[0].1, line);
        assert_eq!(xml::errors(&check("checkstyle"))[0].2, column);

        let finding = json(&check("json-lines"));
        let range = |end: &str, key: &str| number(&finding["range"][end][key]);
        assert_eq!([range("start", "column"), range("end", "column")], points);
        assert_eq!([range("start", "utf16_column"), range("end", "utf16_column")], units);
        assert_eq!(range("start", "offset"), text.find("\"colour\"").expect("a key"));

        let gitlab = json(&check("gitlab"));
        let location = &gitlab[0]["location"];
        assert_eq!(location["path"], "é 😀.json");
        assert_eq!(number(&location["lines"]["begin"]), line);
        let position = |it: &str| number(&location["positions"][it]["column"]);
        assert_eq!([position("begin"), position("end")], points);

        let rdjson = json(&check("rdjson"));
        let location = &rdjson["diagnostics"][0]["location"];
        let position = |it: &str| number(&location["range"][it]["column"]);
        assert_eq!([position("start"), position("end")], bytes);

        let sarif = json(&check("sarif"));
        let run = &sarif["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let region = &run["results"][0]["locations"][0]["physicalLocation"]["region"];
        let region =
            ["startLine", "startColumn", "endLine", "endColumn"].map(|it| number(&region[it]));
        assert_eq!(region, [line, column, line, end]);
    }
}

#[test]
fn github_has_no_columns_for_several_lines() {
    let project = Project::new(&[(
        "a.json",
        "{\n  \"type\": \"text\",\n  \"to\": \"+16505550100\",\n  \"text\": { \"body\": \"x\" }\n}\n",
    )]);
    let out = project.check("github");
    let shape =
        Regex::new("^::error file=a[.]json,line=1,endLine=5,title=walint [(][a-z-]+[)]::.+\n$");
    assert!(shape.expect("a pattern").is_match(&out), "{out}");
}

/// The text with the suggestion of a finding made, as reviewdog makes it.
fn applied(text: &str, suggestion: &Value) -> String {
    let offset = |it: &Value| {
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let (line, column) = (number(&it["line"]), number(&it["column"]));
        lines[..line - 1].iter().map(|it| it.len()).sum::<usize>() + column - 1
    };
    let range = offset(&suggestion["range"]["start"])..offset(&suggestion["range"]["end"]);
    let mut text = text.to_owned();
    text.replace_range(range, suggestion["text"].as_str().expect("a string"));
    text
}

#[test]
fn suggestions_make_the_whole_fix() {
    for bom in ["", "\u{feff}"] {
        // A fix with two edits, after an emoji.
        let call = r#"{ "biz_opaque_callback_data": "é😀", "messaging_product": "whatsapp", "to": "+16505550100", "type": "interactive", "interactive": { "type": "voice_call", "body": { "text": "Café 😀" }, "action": { "name": "voice_call", "parameters": { "ttl_minutes": "100" } } } }"#;
        let text = format!("{bom}{call}\n");
        let project = Project::new(&[("a.json", &text)]);
        let report = json(&project.check("rdjson"));
        let finding = items(&report["diagnostics"]).iter().find(|it| it["suggestions"].is_array());
        let finding = finding.unwrap_or_else(|| panic!("no fix in {report}"));
        assert_eq!(finding["code"]["value"], "integer-as-string");
        assert_eq!(items(&finding["suggestions"]).len(), 1);
        let fixed = applied(&text, &finding["suggestions"][0]);
        assert_eq!(fixed, text.replace("\"100\"", "100"));
    }
}

#[test]
fn rdjson_has_the_keys_of_the_format() {
    let project = Project::cafe();
    let report = json(&project.report("rdjson"));
    let keys = |it: &Value, known: &[&str]| {
        let object = it.as_object().unwrap_or_else(|| panic!("{it} is an object"));
        assert!(object.keys().all(|it| known.contains(&it.as_str())), "{it}");
    };
    let range = |it: &Value| {
        keys(it, &["start", "end"]);
        for end in ["start", "end"] {
            keys(&it[end], &["line", "column"]);
            assert!(number(&it[end]["line"]) > 0 && number(&it[end]["column"]) > 0);
        }
    };
    keys(&report, &["source", "diagnostics"]);
    keys(&report["source"], &["name", "url"]);
    let mut severities = Vec::new();
    for it in items(&report["diagnostics"]) {
        keys(it, &["message", "location", "severity", "code", "suggestions"]);
        assert!(it["message"].is_string() && it["location"]["path"].is_string());
        keys(&it["location"], &["path", "range"]);
        range(&it["location"]["range"]);
        keys(&it["code"], &["value", "url"]);
        assert!(it["code"]["url"].as_str().is_some_and(|it| it.starts_with("https://")));
        for it in it["suggestions"].as_array().into_iter().flatten() {
            keys(it, &["range", "text"]);
            range(&it["range"]);
        }
        severities.push(it["severity"].as_str().expect("a string"));
    }
    severities.sort_unstable();
    severities.dedup();
    assert_eq!(severities, ["ERROR", "INFO", "WARNING"]);
}

#[test]
fn json_lines_are_the_findings_of_json() {
    let project = Project::cafe();
    let lines: Vec<Value> = project.report("json-lines").lines().map(json).collect();
    let document = json(&project.report("json"));
    assert_eq!(lines, items(&document["diagnostics"]));
}

#[test]
fn fingerprints_for_gitlab_are_unique() {
    let text = crate::project::EMPTY_TEXT;
    let project = Project::new(&[("a.json", text), ("b.json", text), ("c/a.json", text)]);
    let report = json(&project.check("gitlab"));
    let mut fingerprints: Vec<&str> =
        items(&report).iter().filter_map(|it| it["fingerprint"].as_str()).collect();
    fingerprints.sort_unstable();
    fingerprints.dedup();
    assert_eq!(fingerprints.len(), 3, "{report}");
    assert!(items(&report).iter().all(|it| it["severity"] == "major"));
}
