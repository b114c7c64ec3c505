//! Bodies in `.http`, `.rest` and Bruno files.

use proptest::prelude::*;
use walint::engine::{Origin, lint_text};
use walint::{Options, Severity};

use crate::common::{FAULTY, MESSAGE, found, lint, rules};

fn wrong() -> Vec<(&'static str, String)> {
    vec![("wrong-type", "\"yes\"".to_owned())]
}

/// Requests with `{}` in the place of the body.
const REQUESTS: &[&str] = &[
    "POST https://graph.facebook.com/v21.0/1/messages\nContent-Type: application/json\n\n{}\n",
    "POST https://graph.facebook.com/v21.0/{{id}}/messages HTTP/1.1\nAuthorization: Bearer {{token}}\n\n{}",
    "https://graph.facebook.com/v21.0/1/messages\n\n{}\n",
    "POST /v25.0/<PHONE_NUMBER_ID>/messages\nContent-Type: application/json\n\n{}\n",
    "POST /v25.0/<PHONE_NUMBER_ID>/messages\n{}\n",
    "POST /1/messages HTTP/1.1\nHost: graph.facebook.com\nContent-Type: application/json\n\n{}\n",
    "@base = https://graph.facebook.com\n@api={{base}}/v21.0\n\n### Send\n# @name send\nPOST {{api}}/1/messages\n\n{}\n",
    "GET https://graph.facebook.com/v21.0/1\n\n###\n\n// a comment\nPOST {{host}}/messages\n  ?a=b\n  &c=d\nA: b\n# no header\nC: d\n\n\n{}\n\n> {% client.global.set(\"a\", 1); %}\n\n###\n",
    "###\nPOST {{host}}/messages\n\n{}\n\n<> 2026-01-01.200.json\n>> a.json\n",
    "< {%\n  request.variables.set(\"a\", \"b\")\n%}\nPOST {{host}}/messages\n\n{}\n# the end\n// really\n",
    "curl -X POST https://graph.facebook.com/v21.0/1/messages -d '{}'\n",
];

#[test]
fn every_form_of_request_is_read() {
    for request in REQUESTS {
        for name in ["a.http", "a.rest"] {
            let file = request.replace("{}", FAULTY);
            assert_eq!(rules(name, &file), wrong(), "{file}");
            let file = format!("\u{feff}{}", file.replace('\n', "\r\n"));
            if !request.starts_with('@') && !request.starts_with('<') {
                assert_eq!(rules(name, &file), wrong(), "{file}");
            }
            let file = request.replace("{}", MESSAGE);
            assert_eq!(rules(name, &file), [], "{file}");
            assert_eq!(lint(name, &file).n_bodies, 1, "{file}");
        }
    }
}

#[test]
fn requests_have_places_and_names() {
    let file = format!(
        "### First\nPOST {{{{h}}}}/messages\n\n{FAULTY}\n\n###\n# @name second\nPOST {{{{h}}}}/messages\n\n{FAULTY}\n"
    );
    let report = lint("a.http", &file);
    let of = |it: &walint::diagnostic::Diagnostic| {
        (it.body.clone(), it.container.as_ref().and_then(|it| it.item.clone()))
    };
    let places: Vec<_> = report.diagnostics.iter().map(of).collect();
    let expected = [("line:4", Some("First")), ("line:15", Some("second"))];
    assert_eq!(places, expected.map(|it| (it.0.to_owned(), it.1.map(str::to_owned))));
}

#[test]
fn what_is_not_a_request_is_silent() {
    let bare = FAULTY.replace("\"messaging_product\": \"whatsapp\",", "");
    for file in [
        format!("POST https://graph.facebook.com/v21.0/1/media\n\n{FAULTY}"),
        format!("GET https://graph.facebook.com/v21.0/1/messages\n\n{FAULTY}"),
        format!("@api = https://graph.facebook.com/v21.0/1/media\nPOST {{{{api}}}}\n\n{FAULTY}"),
        format!(
            "POST {{{{h}}}}/messages\nContent-Type: multipart/form-data; boundary=x\n\n{FAULTY}"
        ),
        format!("POST {{{{h}}}}/messages\nX-REQUEST-TYPE: GraphQL\n\n{FAULTY}"),
        format!("GRAPHQL {{{{h}}}}/messages\n\n{FAULTY}"),
        format!("HTTP/1.1 200 OK\nContent-Type: application/json\n\n{FAULTY}"),
        format!("POST https://api.example.com/send # messaging_product\n\n{bare}"),
        "POST {{h}}/messages # messaging_product\n\nto=1&type=x".to_owned(),
        "POST {{h}}/messages # messaging_product\n\n< ./body.json".to_owned(),
    ] {
        assert_eq!(found("a.http", &file), [], "{file}");
    }
}

#[test]
fn comments_in_bodies_are_sent() {
    let body = MESSAGE.replace("  \"to\"", "  // who gets it\n  \"to\"");
    let file = format!("POST {{{{h}}}}/messages\n\n{body}\n");
    assert_eq!(rules("a.http", &file)[0].0, "comment-in-json");
}

const BRUNO: &str = r#"meta {
  name: Send a text
  type: http
  seq: 1
}

post {
  url: {{base}}/{{id}}/messages
  body: json
  auth: none
}

headers {
  Content-Type: application/json
}

body:json {
  BODY
}

vars:pre-request {
  base: https://graph.facebook.com/v21.0
}

script:pre-request {
  const a = { "b": 1 };
}
"#;

fn bruno(body: &str) -> String {
    BRUNO.replace("BODY", &body.replace('\n', "\n  "))
}

#[test]
fn requests_of_bruno_are_read() {
    assert_eq!(rules("a.bru", &bruno(FAULTY)), wrong());
    assert_eq!(rules("a.bru", &bruno(FAULTY).replace('\n', "\r\n")), wrong());
    assert_eq!(rules("a.bru", &bruno(MESSAGE)), []);
    assert_eq!(rules("a.bru", &bruno(FAULTY).replace("body:json {", "body {")), wrong());
    let file = bruno(FAULTY);
    let report = lint("a.bru", &file);
    let found = &report.diagnostics[0];
    let item = found.container.as_ref().and_then(|it| it.item.as_deref());
    assert_eq!((&*found.body, item), ("line:18", Some("Send a text")));
    // Only a brace at the start of a line ends a block.
    let brace = FAULTY.replace("ready.", "ready }").replace(",\n", " ,\n\n");
    assert_eq!(rules("a.bru", &bruno(&brace)), wrong());
}

#[test]
fn the_url_of_bruno_decides() {
    let media = bruno(FAULTY).replace("/messages", "/media");
    assert_eq!(rules("a.bru", &media), []);
    assert_eq!(rules("a.bru", &bruno(FAULTY).replace("post {", "get {")), []);
    let bare = bruno(&FAULTY.replace("\"messaging_product\": \"whatsapp\",", ""));
    assert_eq!(rules("a.bru", &bare).len(), 2);
    assert_eq!(rules("a.bru", &bare.replace("graph.facebook.com", "api.example.com")), []);
}

#[test]
fn comments_in_bodies_of_bruno_are_infos() {
    let file = bruno(&MESSAGE.replace("  \"to\"", "  // who gets it\n  \"to\""));
    assert_eq!(rules("a.bru", &file), []);
    let report = lint("a.bru", &file);
    let severities: Vec<Severity> = report.diagnostics.iter().map(|it| it.severity).collect();
    assert_eq!(severities, [Severity::Info]);
}

#[test]
fn hostile_requests_are_read_in_linear_time() {
    for part in [
        "###\n",
        "{\n",
        "x {\n",
        "}\n",
        "@a={{a}}{{a}}\n",
        "POST {{a}}\n",
        "&a\n",
        "{{",
        "\n",
        "POST x\n\n{\n###",
        "\0",
        "docs {\n```\n}\n",
    ] {
        let text = format!("messaging_product {{\n{}", part.repeat(100_000));
        lint("a.http", &text);
        lint("a.bru", &text);
    }
    lint(
        "a.http",
        &format!("messaging_product\n{}", "@a={{a}}{{a}}\nPOST {{a}}\n\n{}\n###\n".repeat(20_000)),
    );
    lint("a.http", &format!("POST messaging_product\n\n{}", "{".repeat(5_000_000)));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bodies_have_the_findings_of_the_bare_body(
        value in "[^\\pC']{0,30}",
        spaces in "[ \t]{0,3}",
        n in 0..REQUESTS.len() + 1,
    ) {
        let value = serde_json::Value::from(value).to_string();
        let body = FAULTY.replace("\"Your order is ready.\"", &value).replace(": ", &format!(":{spaces}"));
        let (name, file) = match REQUESTS.get(n) {
            Some(it) => ("a.http", it.replace("{}", &body)),
            None => ("a.bru", bruno(&body)),
        };
        let bare = lint_text(&body, Origin::NAMED, &Options::default());
        let expected: Vec<_> = bare.diagnostics.iter().map(|it| (it.rule.id, &*it.pointer, &body[it.span.range()])).collect();
        let report = lint(name, &file);
        let found: Vec<_> = report.diagnostics.iter().map(|it| (it.rule.id, &*it.pointer, &file[it.span.range()])).collect();
        if name == "a.bru" && expected.iter().any(|it| it.2.contains('\n')) {
            return Ok(());
        }
        prop_assert_eq!(found, expected, "{}", file);
    }
}
