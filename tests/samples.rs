//! Samples are sound, and changes do to their text what they say.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use walint::Severity;
use walint::engine::{Origin, lint_text};
use walint::sample::{self, Action, Change, Changed, SAMPLES, apply, read};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/samples")
}

/// The names of the files, without `.json`.
fn stems() -> Vec<String> {
    let mut stems: Vec<String> = std::fs::read_dir(folder())
        .expect("the folder is there")
        .map(|it| it.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter_map(|it| it.strip_suffix(".json").map(str::to_owned))
        .collect();
    stems.sort();
    stems
}

fn changed(text: &str, block: &str) -> Result<Changed, String> {
    let entries = read(block).map_err(|it| it.to_string())?;
    let [entry] = entries.as_slice() else { return Err(format!("{} entries", entries.len())) };
    apply(text, &entry.changes).map_err(|it| it.to_string())
}

#[test]
fn the_list_of_samples_is_that_of_the_folder() {
    let names: Vec<&str> = SAMPLES.iter().map(|it| it.name).collect();
    assert_eq!(names, stems(), "update the list in src/sample/mod.rs: one line for each file");
}

#[test]
fn the_list_in_the_readme_is_that_of_the_folder() {
    let text = std::fs::read_to_string(folder().join("README.md")).expect("it is there");
    let (_, list) = text.split_once("\n## The samples\n").expect("it lists the samples");
    let entry = |line: &str| {
        let (name, about) = line.strip_prefix("- `")?.split_once("`: ")?;
        (about.len() > 10 && about.ends_with('.')).then(|| name.to_owned())
    };
    let lines = list.lines().filter(|it| it.starts_with('-'));
    let names: Vec<String> = lines.map(|it| entry(it).unwrap_or_else(|| panic!("{it}"))).collect();
    assert_eq!(names, stems(), "fixtures/samples/README.md: one line for each file, by name");
}

#[test]
fn samples_are_sound_and_different() {
    let mut wrong = Vec::new();
    let mut values = BTreeSet::new();
    for sample in SAMPLES {
        let name = sample.name;
        match serde_json::from_str::<Value>(sample.text) {
            Ok(value) if !values.insert(value.to_string()) => {
                wrong.push(format!("{name}: another sample is the same"));
            }
            Ok(_) => {}
            Err(error) => wrong.push(format!("{name}: {error}")),
        }
        if !sample.text.ends_with("}\n") && !sample.text.ends_with("]\n") {
            wrong.push(format!("{name}: end it with one line end"));
        }
        for found in lint_text(sample.text, Origin::NAMED, &walint::Options::default()).diagnostics
        {
            if found.severity >= Severity::Warning {
                let (rule, pointer) = (found.rule.id, &found.pointer);
                wrong.push(format!("{name}: {rule} at {pointer}: {}", found.message));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

const BODY: &str = r#"{
  "to": "+16505550100",
  "action": {
    "name": "voice_call",
    "parameters": { "display_text": "Call us", "ttl_minutes": 100 }
  },
  "rows": [
    { "id": "1" },
    { "id": "2" }
  ],
  "tags": ["a", "b"],
  "none": {},
  "few": []
}
"#;

/// The lines that changes leave changed, with a mark, and what is removed.
fn shown(block: &str) -> String {
    let Changed { text, lines, removed } =
        changed(BODY, block).unwrap_or_else(|it| panic!("{block}: {it}"));
    let mut shown = String::new();
    for (n, line) in text.lines().enumerate() {
        if lines.iter().any(|it| it.contains(&n)) {
            let _ = writeln!(shown, "> {}", sample::abbreviated(line));
        }
        for it in removed.iter().filter(|it| it.line == n) {
            let _ = writeln!(shown, "- {:indent$}{}", "", it.text, indent = it.indent);
        }
    }
    shown
}

#[test]
fn changes_follow_the_layout() {
    for (block, expected) in [
        ("bad  /to: \"\"", ">   \"to\": \"\",\n"),
        (
            "bad  /action/parameters/display_text: \"\"",
            ">     \"parameters\": { \"display_text\": \"\", \"ttl_minutes\": 100 }\n",
        ),
        ("bad  /action/parameters: (absent)", "-     \"parameters\": { … }\n"),
        (
            "bad  /action/parameters/display_text: (absent)",
            ">     \"parameters\": { \"ttl_minutes\": 100 }\n-       \"display_text\": \"Call us\"\n",
        ),
        (
            "bad  /action/parameters/ttl_minutes: (absent)",
            ">     \"parameters\": { \"display_text\": \"Call us\" }\n-       \"ttl_minutes\": 100\n",
        ),
        (
            "bad  /action/parameters/display_text: (key \"displaytext\")",
            ">     \"parameters\": { \"displaytext\": \"Call us\", \"ttl_minutes\": 100 }\n",
        ),
        ("bad  /rows/0: (absent)", "-     { … }\n"),
        ("bad  /rows/1: (absent)", "-     { … }\n"),
        (
            "bad  /rows/0: (absent)\n  and  /rows/0: (absent)",
            ">   \"rows\": [],\n-     { … }\n-     { … }\n",
        ),
        ("bad  /rows/2: { \"id\": \"3\" }", ">     { \"id\": \"3\" }\n"),
        ("bad  /rows/-: {}", ">     {}\n"),
        ("bad  /rows/0: (before) {\"id\":\"0\"}", ">     { \"id\": \"0\" },\n"),
        ("bad  /tags/1: (before) \"x\"", ">   \"tags\": [\"a\", \"x\", \"b\"],\n"),
        ("bad  /tags/2: \"c\"", ">   \"tags\": [\"a\", \"b\", \"c\"],\n"),
        ("bad  /tags/0: (absent)", ">   \"tags\": [\"b\"],\n-     \"a\"\n"),
        ("bad  /none/a: 1.0", ">   \"none\": { \"a\": 1.0 },\n"),
        ("bad  /few/0: [ ]", ">   \"few\": [[]]\n"),
        ("bad  /new: \"\\u00e9\"", ">   \"new\": \"\\u00e9\"\n"),
        (
            "bad  /few: \"x\" * 200",
            ">   \"few\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… (200 characters)\"\n",
        ),
        (
            "bad  /none: [{ \"id\": \"row-#\", \"title\": \"Row #\" }] * 3",
            ">   \"none\": [\n>     { \"id\": \"row-1\", \"title\": \"Row 1\" },\n\
             >     { \"id\": \"row-2\", \"title\": \"Row 2\" },\n\
             >     { \"id\": \"row-3\", \"title\": \"Row 3\" }\n>   ],\n",
        ),
        (
            "bad  /action/parameters/payload: \"a long payload, so long that the line is broken\"",
            ">       \"payload\": \"a long payload, so long that the line is broken\"\n",
        ),
        ("good  (unchanged)", ""),
    ] {
        assert_eq!(shown(block), expected, "{block}");
    }
}

#[test]
fn values_are_json_with_repetition() {
    for (value, expected) in [
        ("\"ab\" * 3", json!("ababab")),
        ("\"a\" * 2 + \"b\" + \"c\" * 0", json!("aab")),
        ("[1] * 2 + [2]", json!([1, 1, 2])),
        ("[\"#\", \"\\u0023\"] * 2", json!(["1", "#", "2", "#"])),
        (
            "{ \"a\": [{ \"b\": \"x\" * 2 }, -1.5e+3,\n    null], \"c\": {} }",
            json!({ "a": [{ "b": "xx" }, -1500.0, null], "c": {} }),
        ),
        ("\n    \"a\"\n    + \"b\"", json!("ab")),
    ] {
        let text = changed("{}", &format!("bad  /v: {value}")).expect(value).text;
        let body: Value = serde_json::from_str(&text).expect(&text);
        assert_eq!(body["v"], expected, "{value}");
    }
}

#[test]
fn faults_name_the_line_and_the_reason() {
    for (block, expected) in [
        ("  and  /to: 1", "line 1: the first line must not be indented"),
        ("bad", "line 1: `` is not `POINTER: VALUE`"),
        ("bad  /to", "line 1: `/to` is not `POINTER: VALUE`"),
        ("bad  to: 1", "line 1: `to` is not a JSON Pointer: it must begin with `/`"),
        ("bad  /~2: 1", "line 1: `/~2` is not a JSON Pointer: write `~0` for `~`"),
        ("bad  /to:", "line 1: `/to:` is not `POINTER: VALUE`"),
        (
            "bad  /to: 1\n  /to: 2",
            "line 2: begin a further change with `and`, or indent the rest of a value by 4 spaces",
        ),
        ("\nbad  /to: 1\n  and  /x: True", "line 3: `True` is not a JSON value"),
        ("bad  /to: 1 2", "line 1: unexpected `2` after the value"),
        ("bad  /to: \"a", "line 1: a string is not closed"),
        ("bad  /to: \"\\x\"", "line 1: \"\\x\" is not a string in JSON"),
        ("bad  /to: [1", "line 1: unexpected end; expected `,` or `]`"),
        ("bad  /to: [1,]", "line 1: unexpected `]`"),
        ("bad  /to: {a: 1}", "line 1: unexpected `a`; expected a key in quotes"),
        ("bad  /to: {\"a\" 1}", "line 1: unexpected `1`; expected `:`"),
        ("bad  /to: (gone)", "line 1: unexpected `(`"),
        ("bad  /to: (key to)", "line 1: `(key to)` is not `(key \"NAME\")`"),
        ("bad  /to: {} * 3", "line 1: `*` repeats a string or an array"),
        ("bad  /to: \"a\" * \"b\"", "line 1: write a number after `*`"),
        ("bad  /to: \"a\" + 1", "line 1: `+` joins two strings or two arrays"),
        ("bad  /to: \"abc\" * 999999999999", "line 1: the value is longer than 1048576 bytes"),
        ("bad  /to: (absent)\n  and  /to: (absent)", "line 2: there is nothing at `/to`"),
        ("bad  /a/b: 1", "line 1: there is nothing at `/a`"),
        ("bad  /to/b: 1", "line 1: `/to` is a string"),
        ("bad  /rows/3: 1", "line 1: there is nothing at `/rows/3`"),
        ("bad  /rows/01: 1", "line 1: there is nothing at `/rows/01`"),
        ("bad  /rows/-: (absent)", "line 1: there is nothing at `/rows/-`"),
        ("bad  /rows/0: (key \"a\")", "line 1: `/rows/0` is an item, which has no key"),
        ("bad  /to: (key \"rows\")", "line 1: `/rows` is already set"),
        ("bad  /to: (before) 1", "line 1: `/to` is not an item"),
    ] {
        assert_eq!(changed(BODY, block).expect_err(block), expected, "{block}");
    }
    let deep = format!("bad  /to: {}", "[".repeat(100_000));
    assert_eq!(changed(BODY, &deep).expect_err("deep"), "line 1: the value is deeper than 64");
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        "[a-z{}# ]{70,90}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec(("[a-zé\"\\\\/~\n😀]{0,6}", inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn places(value: &Value, pointer: &str, found: &mut Vec<String>) {
    let mut step = |token: &str, value: &Value| {
        let pointer = format!("{pointer}/{}", token.replace('~', "~0").replace('/', "~1"));
        places(value, &pointer, found);
        found.push(pointer);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| step(key, value)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, value)| step(&n.to_string(), value));
        }
        _ => {}
    }
}

/// What a change makes of a value; `None` where it does not fit.
fn expected(mut body: Value, change: &Change) -> Option<Value> {
    let (above, token) = change.pointer.rsplit_once('/')?;
    let token = token.replace("~1", "/").replace("~0", "~");
    let value = |json: &str| serde_json::from_str::<Value>(json).expect("a value is JSON");
    match (body.pointer_mut(above)?, &change.action) {
        (Value::Object(members), Action::Set(json)) => {
            members.insert(token, value(json));
        }
        (Value::Object(members), Action::Remove) => {
            members.shift_remove(&token)?;
        }
        (Value::Object(members), Action::Rename(name)) => {
            if members.contains_key(name) || !members.contains_key(&token) {
                return None;
            }
            let renamed = std::mem::take(members).into_iter();
            *members = renamed
                .map(|(key, value)| (if key == token { name.clone() } else { key }, value))
                .collect();
        }
        (Value::Array(items), Action::Set(json)) => {
            let n = if token == "-" { items.len() } else { token.parse().ok()? };
            match n {
                n if n == items.len() => items.push(value(json)),
                n => *items.get_mut(n)? = value(json),
            }
        }
        (Value::Array(items), action) => {
            let n = token.parse().ok().filter(|it| *it < items.len())?;
            match action {
                Action::Remove => drop(items.remove(n)),
                Action::InsertBefore(json) => items.insert(n, value(json)),
                Action::Set(_) | Action::Rename(_) => return None,
            }
        }
        _ => return None,
    }
    Some(body)
}

proptest! {
    #[test]
    fn a_change_of_the_text_is_that_of_the_value(
        mut body in any_json(),
        changes in prop::collection::vec((any::<Index>(), 0..6_u8, any_json(), "[a-z]{0,3}"), 1..5),
        layout in 0..3_u8,
    ) {
        let pretty = serde_json::to_string_pretty(&body).expect("memory");
        let mut text = match layout {
            0 => pretty,
            1 => body.to_string(),
            _ => pretty.replace('\n', "\r\n"),
        };
        let start = text.clone();
        let mut made = Vec::new();
        for (place, action, value, word) in changes {
            let mut found = Vec::new();
            places(&body, "", &mut found);
            found.extend(["/0", "/new", "/a/b", "/-"].map(str::to_owned));
            let mut pointer = place.get(&found).clone();
            let json = value.to_string();
            let action = match action {
                0 | 1 => Action::Set(json),
                2 => Action::Remove,
                3 => Action::Rename(word),
                4 => Action::InsertBefore(json),
                _ => {
                    pointer = format!("{pointer}/{word}");
                    Action::Set(json)
                }
            };
            let change = Change { line: 1, pointer, action };
            let result = apply(&text, std::slice::from_ref(&change));
            match expected(body.clone(), &change) {
                Some(expected) => {
                    let changed = result.expect("it fits");
                    let actual: Value = serde_json::from_str(&changed.text).expect(&changed.text);
                    prop_assert_eq!(&actual.to_string(), &expected.to_string());
                    let n_lines = changed.text.lines().count();
                    prop_assert!(changed.lines.iter().all(|it| it.end <= n_lines));
                    prop_assert!(changed.removed.iter().all(|it| it.line < n_lines));
                    prop_assert!(!changed.lines.is_empty() || !changed.removed.is_empty());
                    made.push(change);
                    (text, body) = (changed.text, actual);
                }
                None => prop_assert!(result.is_err(), "{:?} of {}", change, text),
            }
        }
        let at_once = apply(&start, &made).expect("they fit one after the other").text;
        prop_assert_eq!(serde_json::from_str::<Value>(&at_once).expect(&at_once), body);
    }

    #[test]
    fn any_block_ends(block in "(bad|good|  and|     )?  (/[a-z0-9/~-]{0,6})?:? ?[\\[\\]{}\":,()*+ a-z0-9#\n\\\\]{0,40}", text in "[\\[\\]{}\":, a0\n]{0,20}") {
        for body in [BODY, &text] {
            if let Ok(entries) = read(&block) {
                for entry in entries {
                    let _ = apply(body, &entry.changes);
                }
            }
        }
    }

    #[test]
    fn any_line_is_shortened(line in "\\PC{0,200}") {
        let _ = sample::abbreviated(&line);
    }
}
