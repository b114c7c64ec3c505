//! Whatever the text, walint ends with a sane answer; sound JSON it reads as `serde_json` does.

#[expect(dead_code, reason = "tests/cases.rs uses the rest")]
#[path = "common/cases.rs"]
mod cases;

use std::sync::OnceLock;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use walint::engine::{Origin, lint_bytes, lint_text};
use walint::json::{Node, parse};
use walint::source::Span;
use walint::{Options, json};

fn to_serde(node: &Node<'_>) -> Value {
    match &node.value {
        json::Value::Null | json::Value::Opaque => Value::Null,
        json::Value::Bool(value) => (*value).into(),
        json::Value::Number(literal) => serde_json::from_str(literal).expect("a number"),
        json::Value::String(text) => text.as_ref().into(),
        json::Value::Array(items) => items.iter().map(to_serde).collect(),
        json::Value::Object(members) => {
            members.iter().map(|it| (it.key.to_string(), to_serde(&it.value))).collect()
        }
    }
}

fn spans_nest(node: &Node<'_>, text: &str) {
    assert!(text.get(node.span.range()).is_some(), "{:?} cuts a character", node.span);
    for member in node.members() {
        assert!(node.span.contains(member.key_span) && node.span.contains(member.value.span));
        spans_nest(&member.value, text);
    }
    for item in node.items() {
        assert!(node.span.contains(item.span));
        spans_nest(item, text);
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec(("[a-zé\"\\\\\n😀]{0,6}", inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// JSON text with spaces anywhere, numbers and escapes in every form, and keys that are set twice.
fn written_json() -> impl Strategy<Value = String> {
    const SPACE: &str = "[ \t\r\n]{0,2}";
    const NUMBER: &str = "-?(0|[1-9][0-9]{0,3})(\\.[0-9]{1,3})?([eE][+-]?[0-9]{1,2})?";
    const STRING: &str = "\"([a-z 😀é']{0,9}|\\\\[\"\\\\/bfnrt]|\\\\u00[0-9a-fA-F]{2}|\\\\ud83d\\\\ude[0-4]f){0,6}\"";
    let leaf = prop_oneof!["null|true|false", NUMBER, STRING];
    leaf.prop_recursive(3, 60, 12, |inner| {
        let item =
            (SPACE, inner, SPACE).prop_map(|(before, it, after)| [before, it, after].concat());
        let key = (SPACE, "\"[a-h]{1,2}\"", SPACE)
            .prop_map(|(before, it, after)| [before, it, after].concat());
        let member = (key, item.clone()).prop_map(|(key, value)| format!("{key}:{value}"));
        prop_oneof![
            SPACE.prop_map(|it| format!("[{it}]")),
            SPACE.prop_map(|it| format!("{{{it}}}")),
            prop::collection::vec(item, 1..6).prop_map(|it| format!("[{}]", it.join(","))),
            prop::collection::vec(member.clone(), 1..6)
                .prop_map(|it| format!("{{{}}}", it.join(","))),
            prop::collection::vec(member, 14..24).prop_map(|it| format!("{{{}}}", it.join(","))),
        ]
    })
}

/// A slip of the keyboard at a place of a text.
#[derive(Debug, Clone)]
enum Slip {
    Remove,
    Insert(String),
    Replace(String),
    Double,
}

fn slips() -> impl Strategy<Value = Vec<(Index, Slip)>> {
    let typed = "[0-9eE.+x\\-]|[\\[\\]{}:,\"\\\\' \n\t\u{1}\u{a0}]|tru|\\\\u|\\\\ud83d|/\\*|//";
    let slip = prop_oneof![
        2 => Just(Slip::Remove),
        3 => typed.prop_map(Slip::Insert),
        2 => typed.prop_map(Slip::Replace),
        1 => Just(Slip::Double),
    ];
    prop::collection::vec((any::<Index>(), slip), 1..4)
}

fn slipped(mut text: String, slips: &[(Index, Slip)]) -> String {
    for (place, slip) in slips {
        let places: Vec<(usize, char)> = text.char_indices().collect();
        let Some(&(at, character)) = places.get(place.index(places.len().max(1))) else { continue };
        let range = at..at + character.len_utf8();
        match slip {
            Slip::Remove => text.replace_range(range, ""),
            Slip::Insert(typed) => text.insert_str(at, typed),
            Slip::Replace(typed) => text.replace_range(range, typed),
            Slip::Double => text.insert(at, character),
        }
    }
    text
}

/// The objects in a value, each with its members as written.
fn objects<'t, 's>(node: &'t Node<'s>, found: &mut Vec<&'t Node<'s>>) {
    if node.is_object() {
        found.push(node);
    }
    node.members().iter().map(|it| &it.value).chain(node.items()).for_each(|it| objects(it, found));
}

/// Tells whether a value has a place that is filled in later.
fn has_gap(node: &Node<'_>) -> bool {
    !node.complete
        || matches!(node.value, json::Value::Opaque)
        || node.members().iter().map(|it| &it.value).chain(node.items()).any(has_gap)
}

/// What `serde_json` makes of a text; `None` when only the size of a number is why it fails.
fn read_by_serde(text: &str) -> Option<Result<Value, serde_json::Error>> {
    let read = serde_json::from_str::<Value>(text);
    let is_too_large = |it: &serde_json::Error| it.to_string().contains("number out of range");
    (!read.as_ref().is_err_and(is_too_large)).then_some(read)
}

/// A body, and a place to break it.
const BODY: &str = r#"{
  "messaging_product": "whatsapp",
  "to": "+16505550100",
  "type": "interactive",
  "interactive": {
    "type": "voice_call",
    "body": { "text": "Ring us 😀 at https://wa.me/call/16505550100?biz_payload=a%20b. Thank\u00a0you" },
    "action": { "name": "voice_call", "parameters": { "ttl_minutes": 100, "payload": {{payload}} } }
  }
}"#;

/// An answer, and a place to break it.
const ANSWER: &str = r#"HTTP/2 400
content-type: application/json

{"error": {"message": "(#131009) Parameter value is not valid", "code": 131009, "error_data": {
  "details": "Param interactive['action']['parameters']['ttl_minutes'] must be at most 43200" } }}
[{ "errors": [{ "code": 131026, "title": "Message undeliverable" }] }]"#;

/// A template and a message that sends it, and places to break them.
const PAIR: &str = r#"[{
  "name": "order_ready", "language": "en", "category": "MARKETING", "parameter_format": "NAMED",
  "components": [
    { "type": "HEADER", "format": "TEXT", "text": "Order {{order}} is here", "example": { "header_text_named_params": [{ "param_name": "order", "example": "7" }] } },
    { "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "Soon", "has_expiration": true } },
    { "type": "BODY", "text": "Hello {{name}}, we keep it for you until {{day}} at noon 😀.", "example": { "body_text_named_params": [{ "param_name": "name", "example": "Ines" }, { "param_name": "day", "example": "Friday" }] } },
    { "type": "BUTTONS", "buttons": [{ "type": "URL", "text": "Go", "url": "https://shop.example/{{1}}", "example": ["a"] }, { "type": "VOICE_CALL", "ttl_minutes": 2880 }] },
    { "type": "CAROUSEL", "cards": [{ "components": [{ "type": "HEADER", "format": "IMAGE" }, { "type": "BODY", "text": "A {{c}} b" }] }] }
  ]
}, {
  "messaging_product": "whatsapp", "recipient": "US.1000000000000001", "type": "template", "product_policy": "STRICT",
  "template": { "name": "order_ready", "language": { "code": "en" }, "components": [
    { "type": "header", "parameters": [{ "type": "text", "parameter_name": "ordr", "text": "7" }] },
    { "type": "body", "parameters": [{ "type": "text", "parameter_name": "name", "text": "Ines" }] },
    { "type": "button", "sub_type": "quick_reply", "index": 0, "parameters": [{ "type": "payload", "payload": {{payload}} }] },
    { "type": "button", "sub_type": "voice_call", "index": "1", "parameters": [{ "type": "ttl_minutes", "ttl_minutes": 7 }] },
    { "type": "carousel", "cards": [{ "card_index": 0, "components": [] }, { "card_index": 1, "components": [] }] }
  ] }
}]"#;

proptest! {
    #[test]
    fn a_broken_pair_ends(at in 0..PAIR.len(), n in 0..30_usize, put in "[{}\\[\\]:,\"a1é😀 ]{0,6}") {
        let end = (at + n).min(PAIR.len());
        let (Some(head), Some(tail)) = (PAIR.get(..at), PAIR.get(end..)) else { return Ok(()) };
        let text = format!("{head}{put}{tail}");
        let report = lint_text(&text, Origin::NAMED, &Options::default());
        for diagnostic in &report.diagnostics {
            prop_assert!(text.get(diagnostic.span.range()).is_some(), "{diagnostic:?}");
            for related in &diagnostic.related {
                prop_assert!(related.file.is_none(), "{diagnostic:?}");
                prop_assert!(text.get(related.span.range()).is_some(), "{diagnostic:?}");
            }
        }
    }

    #[test]
    fn parameters_are_counted_against_variables(n_variables in 0..9_usize, n_parameters in 0..9_usize, is_first in any::<bool>()) {
        let variables: Vec<String> = (1..=n_variables).map(|it| format!("word {{{{{it}}}}} and")).collect();
        let parameter = |n: usize| serde_json::json!({ "type": "text", "text": n.to_string() });
        let template = serde_json::json!({
            "name": "any", "language": "en", "category": "UTILITY",
            "components": [{ "type": "BODY", "text": format!("A {} end.", variables.join(" ")) }],
        });
        let send = serde_json::json!({
            "messaging_product": "whatsapp", "to": "+16505550100", "type": "template",
            "template": { "name": "any", "language": { "code": "en" }, "components": [
                { "type": "body", "parameters": (0..n_parameters).map(parameter).collect::<Vec<_>>() },
            ] },
        });
        let bodies = if is_first { [template, send] } else { [send, template] };
        let report = lint_text(&serde_json::json!(bodies).to_string(), Origin::NAMED, &Options::default());
        let mut found = report.diagnostics.iter().map(|it| it.rule.id);
        let is_found = found.any(|it| it == "body-parameter-count-mismatch");
        prop_assert_eq!(is_found, n_variables != n_parameters);
    }

    #[test]
    fn sound_json_is_read_as_serde_json_reads_it(value in any_json(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        let text = text.expect("memory");
        let parsed = parse(&text);
        let root = parsed.root.expect("there is a value");
        let faults: Vec<_> = parsed.faults.iter().filter(|it| it.kind.breaks_json()).collect();
        prop_assert!(faults.is_empty(), "{faults:?} in {text}");
        prop_assert_eq!(to_serde(&root), serde_json::from_str::<Value>(&text).expect("sound"));
        spans_nest(&root, &text);
    }

    #[test]
    fn written_json_is_read_as_serde_json_reads_it(text in written_json()) {
        let expected: Value = serde_json::from_str(&text).expect("sound");
        let parsed = parse(&text);
        let root = parsed.root.expect("there is a value");
        prop_assert_eq!(parsed.end, text.len());
        prop_assert_eq!(to_serde(&root), expected);
        spans_nest(&root, &text);
        let mut found = Vec::new();
        objects(&root, &mut found);
        let mut doubles = Vec::new();
        for object in found {
            for (n, member) in object.members().iter().enumerate() {
                let last = object.members().iter().rfind(|it| it.key == member.key).expect("itself");
                prop_assert_eq!(object.get(&member.key).map(|it| it.span), Some(last.value.span));
                let first = object.members()[..n].iter().find(|it| it.key == member.key);
                doubles.extend(first.map(|it| (member.key_span, Some(it.key_span))));
            }
        }
        doubles.sort_unstable_by_key(|it| it.0.start);
        let mut faults = parsed.faults;
        faults.sort_unstable_by_key(|it| it.span.start);
        prop_assert!(faults.iter().all(|it| !it.kind.breaks_json()), "{faults:?} in {text}");
        let faults: Vec<_> = faults.iter().map(|it| (it.span, it.other)).collect();
        prop_assert_eq!(faults, doubles);
    }

    #[test]
    fn any_text_ends(text in "\\PC{0,80}") {
        let parsed = parse(&text);
        if let Some(root) = &parsed.root {
            spans_nest(root, &text);
        }
        for fault in &parsed.faults {
            prop_assert!(text.get(fault.span.range()).is_some(), "{fault:?}");
        }
    }

    #[test]
    fn any_json_like_text_ends(text in "[\\[\\]{}:,\"'a1 \\\\\n<>$“”\u{a0}/*#-]{0,60}") {
        let parsed = parse(&text);
        if let Some(root) = &parsed.root {
            spans_nest(root, &text);
        }
        let is_sound = serde_json::from_str::<Value>(&text).is_ok();
        let is_faultless = parsed.root.is_some()
            && !parsed.faults.iter().any(|it| it.kind.breaks_json())
            && parsed.end == text.len();
        prop_assert!(!is_sound || is_faultless, "{:?} in {text:?}", parsed.faults);
    }

    #[test]
    fn a_broken_body_ends(at in 0..BODY.len(), n in 0..12_usize, bytes in prop::collection::vec(any::<u8>(), 0..6)) {
        let mut body = BODY.as_bytes().to_vec();
        let end = (at + n).min(body.len());
        body.splice(at..end, bytes);
        let (text, report) = lint_bytes(body, Origin::NAMED, &Options::default());
        for diagnostic in &report.diagnostics {
            prop_assert!(text.get(diagnostic.span.range()).is_some(), "{diagnostic:?}");
            for related in &diagnostic.related {
                prop_assert!(text.get(related.span.range()).is_some(), "{diagnostic:?}");
            }
        }
    }

    #[test]
    fn an_answer_of_any_text_ends(
        answer in "[\\[\\]{}:,\"'a1 \\\\\n<>(#)“”\u{a0}/*-]{0,60}",
        sentence in "(Param |The parameter |Unexpected key \"|body: |Button at index )?[a-z'\"\\[\\]0-9. ]{0,40}(is required| must be one of \\{)?",
        body in "[\\[\\]{}:,\"'a1 \\\\\n<>$“”\u{a0}/*#-]{0,60}",
        code in any::<u32>(),
    ) {
        let options = Options::default();
        let _ = walint::answer::explain(&answer, Some(&body), &options);
        let error = serde_json::json!({"error": {"code": code, "message": sentence, "error_data": {"details": answer}}});
        for body in [body.as_str(), BODY] {
            let errors = walint::answer::explain(&error.to_string(), Some(body), &options);
            prop_assert_eq!(errors.len(), 1);
            for place in errors[0].objections.iter().filter_map(|it| it.place.as_ref()) {
                prop_assert!(body.get(place.span.range()).is_some(), "{place:?}");
            }
        }
    }

    #[test]
    fn a_broken_answer_ends(at in 0..ANSWER.len(), n in 0..12_usize, bytes in "[\\PC\n]{0,6}") {
        let end = (at + n).min(ANSWER.len());
        let (Some(before), Some(after)) = (ANSWER.get(..at), ANSWER.get(end..)) else { return Ok(()) };
        let answer = format!("{before}{bytes}{after}");
        for explained in walint::answer::explain(&answer, Some(BODY), &Options::default()) {
            prop_assert!(answer.get(explained.error.span.range()).is_some());
        }
    }

    #[test]
    fn a_template_of_any_texts_ends(
        texts in prop::collection::vec("[{}<>$%#*_~=?./:a1 Aé😀🇵\u{200d}\u{fe0f}\n]{0,30}", 7),
        format in "(|positional|NAMED|\\{\\{f\\}\\})",
        category in "(UTILITY|MARKETING)",
    ) {
        let texts: Vec<Value> = texts.into_iter().map(Value::from).collect();
        let body = serde_json::json!({
            "name": "any",
            "language": "en",
            "category": category,
            "parameter_format": format,
            "components": [
                { "type": "HEADER", "format": "TEXT", "text": texts[0], "example": { "header_text": texts[5] } },
                { "type": "BODY", "text": texts[1], "example": { "body_text": [[texts[5], texts[6]]] } },
                { "type": "FOOTER", "text": texts[2] },
                { "type": "BUTTONS", "buttons": [
                    { "type": "URL", "text": texts[3], "url": texts[4], "example": [texts[5]] },
                    { "type": "COPY_CODE", "example": texts[6] },
                ] },
            ],
        });
        let text = body.to_string();
        let report = lint_text(&text, Origin::NAMED, &Options::default());
        prop_assert_eq!(report.n_bodies, 1);
        for diagnostic in &report.diagnostics {
            prop_assert!(text.get(diagnostic.span.range()).is_some(), "{diagnostic:?}");
            prop_assert!(!diagnostic.span.range().is_empty(), "{diagnostic:?}");
        }
    }

    #[test]
    fn linting_twice_gives_the_same(at in 0..BODY.len()) {
        let Some((head, tail)) = BODY.split_at_checked(at) else { return Ok(()) };
        let text = format!("{head},{tail}");
        let once = format!("{:?}", lint_text(&text, Origin::NAMED, &Options::default()));
        let twice = format!("{:?}", lint_text(&text, Origin::NAMED, &Options::default()));
        prop_assert_eq!(once, twice);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn what_serde_json_accepts_has_no_fault_and_what_it_rejects_has_one(text in written_json(), slips in slips()) {
        let text = slipped(text, &slips);
        let Some(read) = read_by_serde(&text) else { return Ok(()) };
        let parsed = parse(&text);
        let is_faulty = parsed.faults.iter().any(|it| it.kind.breaks_json());
        match (read, &parsed.root) {
            (Ok(value), Some(root)) => {
                prop_assert!(!is_faulty && parsed.end == text.len(), "{:?} in {text}", parsed.faults);
                prop_assert_eq!(to_serde(root), value);
            }
            (Ok(_), None) => prop_assert!(false, "no value in {text}"),
            (Err(error), Some(root)) => {
                let is_reported = is_faulty || parsed.end < text.len() || has_gap(root);
                prop_assert!(is_reported, "{error}: {text}");
            }
            (Err(_), None) => {}
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a_body_that_serde_json_rejects_has_a_finding_about_its_syntax(text in written_json(), slips in slips()) {
        let value = slipped(text, &slips);
        let text = format!(
            r#"{{"messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": {{"body": "Hello"}},
                "biz_opaque_callback_data": {value}, "recipient_type": "individual"}}"#
        );
        let Some(read) = read_by_serde(&text) else { return Ok(()) };
        let options = Options::default().with_final_payload(true);
        let report = lint_text(&text, Origin::NAMED, &options);
        let is_reported = report.diagnostics.iter().any(|it| {
            it.rule.is_syntax && it.rule.id != "duplicate-key" || it.rule.id == "unfilled-placeholder"
        });
        prop_assert_eq!(read.is_err(), is_reported, "{:?}: {:?}", read.err(), report.diagnostics);
    }
}

/// The bodies of all fixtures and cases that are sound JSON.
fn fixtures() -> &'static [Value] {
    static FIXTURES: OnceLock<Vec<Value>> = OnceLock::new();
    FIXTURES.get_or_init(|| {
        let files = walkdir::WalkDir::new("fixtures").sort_by_file_name().into_iter();
        let files =
            files.map(|it| it.expect("an entry")).filter(|it| it.file_name() == "input.json");
        let texts = files.filter_map(|it| std::fs::read_to_string(it.path()).ok());
        let cases = cases::all().into_iter().flat_map(|it| it.cases);
        let texts = texts.chain(cases.map(|it| it.body));
        texts.filter_map(|it| serde_json::from_str(&it).ok()).collect()
    })
}

/// The JSON Pointers of all values inside of one.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut inside = |token: &str, value: &Value| {
        let pointer = format!("{at}/{}", token.replace('~', "~0").replace('/', "~1"));
        found.push(pointer.clone());
        pointers(value, &pointer, found);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| inside(key, value)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, value)| inside(&n.to_string(), value));
        }
        _ => {}
    }
}

/// Takes the value at a pointer out, or puts another in its place.
fn change(body: &mut Value, pointer: &str, new: Option<&Value>) {
    let Some((owner, token)) = pointer.rsplit_once('/') else { return };
    match (body.pointer_mut(owner), new) {
        (Some(owner), Some(new)) => {
            if let Some(value) = owner.pointer_mut(&format!("/{token}")) {
                *value = new.clone();
            }
        }
        (Some(Value::Object(members)), None) => {
            members.remove(&token.replace("~1", "/").replace("~0", "~"));
        }
        (Some(Value::Array(items)), None) => {
            let n: usize = token.parse().expect("the index of an item");
            items.remove(n);
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6000))]

    /// Builds with assertions run the rules that are passed over, which are to find nothing.
    #[test]
    fn rules_passed_over_find_nothing_in_changed_fixtures(
        body in any::<Index>(), changes in prop::collection::vec(any::<(Index, Index, Index, bool)>(), 1..4)
    ) {
        let mut body = body.get(fixtures()).clone();
        for (place, donor, donated, is_removed) in changes {
            let (mut places, mut gifts) = (Vec::new(), Vec::new());
            pointers(&body, "", &mut places);
            let donor = donor.get(fixtures());
            pointers(donor, "", &mut gifts);
            if places.is_empty() || gifts.is_empty() {
                continue;
            }
            let gift = donor.pointer(&gifts[donated.index(gifts.len())]).filter(|_| !is_removed);
            change(&mut body, &places[place.index(places.len())], gift);
        }
        let text = body.to_string();
        for final_payload in [false, true] {
            let options = Options::default().with_final_payload(final_payload);
            let report = lint_text(&text, Origin::NAMED, &options);
            for diagnostic in &report.diagnostics {
                prop_assert!(text.get(diagnostic.span.range()).is_some(), "{diagnostic:?}");
            }
        }
    }
}

#[test]
fn spans_beyond_the_text_do_not_panic() {
    let index = walint::source::LineIndex::new("ab\n");
    assert_eq!(index.position(Span::new(900, 900).start).line, 2);
}

#[test]
fn a_long_text_in_lines_gives_what_its_lines_give() {
    use walint::engine::Format;

    let origin = Origin { format: Format::JsonLines, ..Origin::NAMED };
    let line = |n: usize| match n % 7 {
        0 => {
            r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "txt" }"#.to_owned()
        }
        1 => r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "#.to_owned(),
        2 => r#"{ "nothing": "of ours" }"#.to_owned(),
        _ => format!(
            r#"{{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": {{ "body": "{}" }} }}"#,
            "ü".repeat(n % 200 + 1)
        ),
    };
    let lines: Vec<String> = (0..8000).map(line).collect();
    let text = lines.join("\n");
    assert!(text.len() > 1 << 20);
    let report = lint_text(&text, origin, &Options::default());
    let mut at = 0;
    let mut expected = Vec::new();
    for line in &lines {
        for it in lint_text(line, origin, &Options::default()).diagnostics {
            expected.push((it.span.start as usize + at, it.rule.id));
        }
        at += line.len() + 1;
    }
    expected.sort_unstable();
    let found: Vec<_> =
        report.diagnostics.iter().map(|it| (it.span.start as usize, it.rule.id)).collect();
    let missing: Vec<_> = expected.iter().filter(|it| !found.contains(it)).collect();
    assert!(found.len() > 2000 && found.iter().all(|it| expected.contains(it)));
    assert!(missing.is_empty(), "{missing:?}");
}
