//! Collections of requests: Postman, Insomnia, n8n and HAR.

use std::fmt::Write as _;

use proptest::prelude::*;
use serde_json::{Value, json};
use walint::Options;
use walint::Severity;
use walint::engine::{FileReport, Intent, lint_bytes, lint_text};
use walint::sample::SAMPLES;

use super::common::{FAULTY, Found, MESSAGE, found, lint, origin, rules};

const SCHEMA: &str = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
const URL: &str = "https://graph.facebook.com/v21.0/{{id}}/messages";

/// A template without a fault.
const TEMPLATE: &str = r#"{
  "name": "order_ready",
  "language": "en",
  "category": "UTILITY",
  "components": [{
    "type": "BODY",
    "text": "Your order {{1}} is ready, and we keep it for you until Friday.",
    "example": { "body_text": [["2207"]] }
  }]
}"#;

/// A message that sends it with one parameter too many.
const SEND: &str = r#"{
  "messaging_product": "whatsapp",
  "to": "+16505550100",
  "type": "template",
  "template": {
    "name": "order_ready",
    "language": { "code": "en" },
    "components": [{
      "type": "body",
      "parameters": [{ "type": "text", "text": "2207" }, { "type": "text", "text": "Friday" }]
    }]
  }
}"#;

const TEMPLATES: &str = "https://graph.facebook.com/v21.0/{{waba}}/message_templates";

fn collection(items: &Value) -> Value {
    json!({ "info": { "_postman_id": "1", "name": "Shop", "schema": SCHEMA }, "item": items })
}

fn raw(text: &str) -> Value {
    json!({ "mode": "raw", "raw": text, "options": { "raw": { "language": "json" } } })
}

fn item(name: &str, url: &Value, body: &Value) -> Value {
    let request = json!({ "method": "POST", "header": [], "body": body, "url": url });
    json!({ "name": name, "request": request, "response": [] })
}

/// A collection with one request, whose method, URL and body are these.
fn single(method: &str, url: &Value, body: &Value) -> String {
    let request = json!({ "method": method, "url": url, "body": body });
    collection(&json!([{ "name": "Send", "request": request }])).to_string()
}

/// A collection with one message as its raw body.
fn plain(text: &str) -> String {
    single("POST", &json!(URL), &raw(text))
}

/// The rules found in a JSON file, and the text at each.
fn of(text: &str) -> Vec<(&'static str, String)> {
    rules("c.json", text)
}

fn silent(text: &str) {
    assert_eq!(found("c.json", text), Vec::<Found>::new(), "{text}");
}

/// The fault of [`FAULTY`] at these places, each once.
fn assert_faulty(text: &str, places: &[&str]) {
    let expected: Vec<Found> = places
        .iter()
        .map(|it| {
            let pointer = "/text/preview_url".to_owned();
            ("wrong-type", (*it).to_owned(), pointer, r#"\"yes\""#.to_owned())
        })
        .collect();
    assert_eq!(found("c.json", text), expected, "{text}");
}

/// The format, the item and the copies of each finding.
fn containers(report: &FileReport) -> Vec<(&str, Option<&str>, usize)> {
    let serious = report.diagnostics.iter().filter(|it| it.severity > Severity::Info);
    let containers = serious.filter_map(|it| it.container.as_deref());
    containers.map(|it| (it.format, it.item.as_deref(), it.copies)).collect()
}

mod postman {
    use super::*;

    #[test]
    fn bodies_are_found_in_folders_of_any_depth() {
        let send = item("Send text", &json!({ "raw": URL }), &raw(FAULTY));
        let inner = json!({ "name": "Text", "item": [{ "name": "Empty", "item": [] }, send] });
        let items = json!([
            item("Fine", &json!(URL), &raw(MESSAGE)),
            { "name": "Messages", "item": [inner] }
        ]);
        let text = serde_json::to_string_pretty(&collection(&items)).expect("JSON");
        assert_faulty(&text, &["/item/1/item/0/item/1/request/body/raw"]);
        let report = lint("c.json", &text);
        assert_eq!(report.n_bodies, 2);
        let expected = [("postman", Some("Messages / Text / Send text"), 1)];
        assert_eq!(containers(&report), expected);
        let wrapped = json!({ "collection": collection(&items) }).to_string();
        assert_faulty(&wrapped, &["/collection/item/1/item/0/item/1/request/body/raw"]);
    }

    #[test]
    fn a_request_has_a_url_in_several_forms() {
        let path = json!(["v21.0", ":id", "messages"]);
        for url in [
            json!(URL),
            json!({ "raw": URL }),
            json!({ "host": ["graph", "facebook", "com"], "path": path }),
            json!({ "protocol": "https", "host": "graph.facebook.com", "path": "/v21.0/1/messages" }),
            json!({ "raw": "", "host": ["{{Host}}"], "path": [{ "value": "v21.0" }, "messages"] }),
            json!("{{Host}}/messages"),
            json!(null),
        ] {
            let text = single("POST", &url, &raw(FAULTY));
            assert_faulty(&text, &["/item/0/request/body/raw"]);
        }
        assert_faulty(&single("", &json!(URL), &raw(FAULTY)), &["/item/0/request/body/raw"]);
    }

    #[test]
    fn the_endpoint_decides() {
        let bare = FAULTY.replace("  \"messaging_product\": \"whatsapp\",\n", "");
        assert_eq!(of(&plain(&bare))[0].0, "missing-messaging-product");
        silent(&single("GET", &json!(URL), &raw(FAULTY)));
        silent(&single("POST", &json!(URL.replace("messages", "media")), &raw(FAULTY)));
        let other = json!("https://waba.example.com/messages");
        silent(&single("POST", &other, &raw(&bare)));
        assert_faulty(&single("POST", &other, &raw(FAULTY)), &["/item/0/request/body/raw"]);
        // The On-Premises API has a version without a dot.
        let items = json!([
            item("Old", &json!("{{URL}}/v1/messages"), &raw(&bare)),
            item("New", &json!(URL), &raw(MESSAGE)),
        ]);
        silent(&collection(&items).to_string());
    }

    #[test]
    fn only_raw_bodies_are_sent_as_json() {
        let form = json!([{ "key": "a", "value": FAULTY, "type": "text" }]);
        for body in [
            json!({ "mode": "graphql", "graphql": { "query": FAULTY } }),
            json!({ "mode": "formdata", "formdata": form, "raw": FAULTY }),
            json!({ "mode": "urlencoded", "urlencoded": form, "raw": FAULTY }),
            json!({ "mode": "file", "file": { "src": "a.json" }, "raw": FAULTY }),
            json!({ "mode": "raw", "raw": FAULTY, "disabled": true }),
            json!({ "mode": "raw" }),
            json!({ "raw": FAULTY }),
            json!(null),
            json!(FAULTY),
        ] {
            silent(&single("POST", &json!(URL), &body));
        }
        let enabled = json!({ "mode": "raw", "raw": FAULTY, "disabled": false });
        assert_faulty(&single("POST", &json!(URL), &enabled), &["/item/0/request/body/raw"]);
        silent(
            &collection(&json!([{ "name": "A", "request": URL }, { "request": null }])).to_string(),
        );
    }

    #[test]
    fn saved_responses_repeat_their_request() {
        let saved = json!({ "method": "POST", "url": { "raw": URL }, "body": raw(FAULTY) });
        let answer = json!({ "name": "OK", "originalRequest": saved, "body": FAULTY, "code": 200 });
        let mut first = item("Send text", &json!(URL), &raw(MESSAGE));
        first["response"] = json!([{ "name": "None", "originalRequest": null }, answer]);
        let text = collection(&json!([{ "name": "Messages", "item": [first] }])).to_string();
        assert_faulty(&text, &["/item/0/item/0/response/1/originalRequest/body/raw"]);
        let report = lint("c.json", &text);
        let expected = [("postman", Some("Messages / Send text / OK"), 1)];
        assert_eq!(containers(&report), expected);
    }

    #[test]
    fn identical_bodies_are_one_finding() {
        let url = json!(URL);
        let other = json!("https://graph.facebook.com/v21.0/1/marketing_messages");
        let items = json!([
            item("A", &url, &raw(FAULTY)),
            { "name": "F", "item": [item("B", &url, &raw(FAULTY))] },
            item("C", &json!("https://graph.facebook.com/v22.0/2/messages"), &raw(FAULTY)),
            item("D", &url, &raw(&FAULTY.replace("yes", "no"))),
            item("E", &other, &raw(FAULTY)),
        ]);
        let report = lint("c.json", &collection(&items).to_string());
        let expected =
            [("postman", Some("A"), 3), ("postman", Some("D"), 1), ("postman", Some("E"), 1)];
        let of_type = report.diagnostics.iter().filter(|it| it.rule.id == "wrong-type");
        let of_type = of_type.filter_map(|it| it.container.as_deref());
        let of_type: Vec<_> =
            of_type.map(|it| (it.format, it.item.as_deref(), it.copies)).collect();
        assert_eq!(of_type, expected);
        assert_eq!(report.n_bodies, 3);
    }

    #[test]
    fn names_are_short_in_findings() {
        let long = "x".repeat(100_000);
        let mut folder = item(" Send ", &json!(URL), &raw(FAULTY));
        for _ in 0..20 {
            folder = json!({ "name": long, "item": [folder] });
        }
        folder = json!({ "item": [folder] });
        let report = lint("c.json", &collection(&json!([folder])).to_string());
        let item = containers(&report)[0].1.expect("it has a name").to_owned();
        assert!(item.starts_with("… / x") && item.ends_with("x… / Send"), "{item}");
        assert!(item.len() < 500, "{item}");
    }

    #[test]
    fn comments_and_what_is_left_out_are_for_readers() {
        let commented = MESSAGE.replace("\"text\",\n", "\"text\", // or another\n");
        let trailing = MESSAGE.replace("false }", "false, }");
        let elided = r#"{ "messaging_product": "whatsapp", "to": "{{phone}}", "type": "interactive", "interactive": { ... } }"#;
        for text in [&commented, &trailing, elided] {
            silent(&plain(text));
        }
        let infos = |text: &str| {
            let report = lint("c.json", &plain(text));
            report.diagnostics.iter().map(|it| it.rule.id).collect::<Vec<_>>()
        };
        assert_eq!(infos(&commented), ["comment-in-json"]);
        assert_eq!(infos(&trailing), ["trailing-comma"]);
        assert_eq!(infos(elided), Vec::<&str>::new());
        let comma = MESSAGE.replace("\"text\",\n", "\"text\"\n");
        assert_eq!(of(&plain(&comma)), [("missing-comma", String::new())]);
    }

    #[test]
    fn other_content_is_silent() {
        for text in [
            "",
            "Hello",
            r#"{"to": "a", "subject": "b", "text": "c"}"#,
            r#"{"object": "whatsapp_business_account", "entry": []}"#,
            "<message>messaging_product</message>",
            r#"{"messaging_product": "whatsapp", "contacts": [], "messages": [{"id": "wamid.1"}]}"#,
        ] {
            silent(&single("POST", &json!("{{url}}"), &raw(text)));
        }
    }

    /// The rules found in a collection with these items, whose bodies are compared with each other.
    fn compared(items: &Value) -> Vec<&'static str> {
        let text = collection(items).to_string();
        let report = lint_text(&text, origin("c.json"), &Options::default());
        let serious = report.diagnostics.iter().filter(|it| it.severity > Severity::Info);
        serious.map(|it| it.rule.id).collect()
    }

    #[test]
    fn templates_are_shown_in_several_ways_and_compared_with_messages() {
        let url = json!(TEMPLATES);
        let mut create = item("Create", &url, &raw(TEMPLATE));
        let saved = json!({ "method": "POST", "url": url, "body": raw(&TEMPLATE.replace("Friday", "Monday")) });
        create["response"] = json!([{ "name": "OK", "originalRequest": saved }]);
        let items = json!([
            create,
            item("Again", &url, &raw(&TEMPLATE.replace("2207", "2208"))),
            item("Other name", &url, &raw(&TEMPLATE.replace("order_ready", "order_is_ready"))),
        ]);
        assert_eq!(compared(&items), Vec::<&str>::new());
        let items =
            json!([item("Create", &url, &raw(TEMPLATE)), item("Send", &json!(URL), &raw(SEND))]);
        assert_eq!(compared(&items), ["body-parameter-count-mismatch"]);
        // In plain JSON, a template is created only once.
        let twice =
            lint_text(&format!("[{TEMPLATE}, {TEMPLATE}]"), origin("b.json"), &Options::default());
        assert_eq!(twice.diagnostics[0].rule.id, "duplicate-template");
    }

    #[test]
    fn every_escape_keeps_its_place() {
        let body = FAULTY.replace("Your order is ready.", "Büro 😀 é \\\"1\\\"\\t\\n/");
        let body = body.replace('\n', "\r\n").replace("  ", "\t");
        let text = serde_json::to_string_pretty(&collection(&json!([item(
            "é😀",
            &json!(URL),
            &raw(&body)
        )])));
        let text = text.expect("JSON").replace('\n', "\r\n").replace("  ", "\t");
        let escaped = text.replace('ü', "\\u00fc").replace('/', "\\/").replace('é', "\\u00E9");
        let pairs = text.replace('😀', "\\ud83d\\uDE00");
        for text in [format!("\u{feff}{text}"), text, escaped, pairs] {
            assert_faulty(&text, &["/item/0/request/body/raw"]);
        }
    }

    #[test]
    fn one_text_inside_another_keeps_both_escapes() {
        let body = MESSAGE
            .replace("\"preview_url\"", "\"preview_\\u0075rl\"")
            .replace("false", "\"\\u0079es\"");
        assert_eq!(of(&plain(&body)), [("wrong-type", r#"\"\\u0079es\""#.to_owned())]);
    }

    #[test]
    fn a_fix_is_written_into_the_string() {
        let text = plain(&MESSAGE.replace("false }", "false, }"));
        let report = lint("c.json", &text);
        let fix = report.diagnostics[0].fix.as_ref().expect("a comma needs no escape");
        assert_eq!(walint::fix::apply(&text, &fix.edits), Some(plain(MESSAGE)));
    }
}

mod variables {
    use super::*;

    fn with(variables: &Value, url: &str, body: &str) -> String {
        let mut all = collection(&json!([item("Send", &json!({ "raw": url }), &raw(body))]));
        all["variable"] = variables.clone();
        all.to_string()
    }

    #[test]
    fn literal_variables_are_resolved_in_the_url() {
        let bare = FAULTY.replace("  \"messaging_product\": \"whatsapp\",\n", "");
        let own = json!([{ "key": "host", "value": "https://shop.example.com" }]);
        let product = json!([
            { "key": "base", "value": "{{host}}/{{version}}" },
            { "key": "host", "value": "https://graph.facebook.com" },
            { "key": "version", "value": "v21.0" },
            { "key": "path", "value": "media" }
        ]);
        // The product has to be mentioned, or else the file is not read at all.
        let bare = bare.replace("Your order is ready.", "messaging_product");
        silent(&with(&own, "{{host}}/messages", &bare));
        let rules: Vec<_> =
            of(&with(&product, "{{base}}/1/messages", &bare)).iter().map(|it| it.0).collect();
        assert_eq!(rules, ["missing-messaging-product", "wrong-type"]);
        silent(&with(&product, "{{base}}/1/{{path}}", FAULTY));
        let odd = json!([
            { "key": "host", "value": "https://shop.example.com", "disabled": true },
            { "key": "a", "value": "{{a}}{{a}}" },
            { "key": "empty", "value": "" },
            { "value": 1 },
            "text"
        ]);
        for url in
            ["{{host}}/messages", "{{a}}/messages", "{{empty}}/messages", "{{unset}}/messages"]
        {
            assert_faulty(&with(&odd, url, FAULTY), &["/item/0/request/body/raw"]);
        }
    }

    #[test]
    fn literal_variables_are_checked_where_they_are_used() {
        let variables = json!([
            { "key": "phone", "value": "+1 (650) 555-0100" },
            { "key": "bad", "value": "call me" },
            { "key": "flag", "value": false },
            { "key": "word", "value": "yes" },
            { "key": "long", "value": "x".repeat(500) }
        ]);
        let use_them = |to: &str, flag: &str| {
            let body = MESSAGE.replace("+16505550100", to).replace("false", flag);
            of(&with(&variables, URL, &body))
        };
        assert_eq!(use_them("{{phone}}", "{{flag}}"), []);
        assert_eq!(
            use_them("{{phone}}", "\"{{word}}\""),
            [("wrong-type", r#"\"{{word}}\""#.to_owned())]
        );
        let [(_, at)] = &use_them("{{bad}}", "{{flag}}")[..] else { panic!("one finding") };
        assert_eq!(at, r#"\"{{bad}}\""#);
        // What is not a value without quotes stays a placeholder, and so does an unknown name.
        assert_eq!(use_them("{{phone}}", "{{word}}"), []);
        assert_eq!(use_them("{{unset}}", "{{unset}}"), []);
        assert_eq!(use_them("{{ bad }}", "{{flag}}"), []);
    }

    #[test]
    fn a_variable_in_a_text_is_filled_in() {
        let label = |value: &str| {
            let variables = json!([{ "key": "label", "value": value }]);
            let body = r#"{ "messaging_product": "whatsapp", "to": "+16505550100", "type": "interactive", "interactive": { "type": "button", "body": { "text": "Hi" }, "action": { "buttons": [{ "type": "reply", "reply": { "id": "1", "title": "Go to {{label}}" } }] } } }"#;
            of(&with(&variables, URL, body))
        };
        assert_eq!(label("shop"), []);
        let [(_, at)] = &label("the shop around the corner")[..] else { panic!("one finding") };
        assert_eq!(at, r#"\"Go to {{label}}\""#);
        for open in ["", "a \"quoted\" shop around the corner", "{{other}} shop around the corner"]
        {
            assert_eq!(label(open), [], "{open}");
        }
    }

    #[test]
    fn variables_of_a_template_are_its_own() {
        let variables = json!([
            { "key": "1", "value": "2207" },
            { "key": "order", "value": "2207" },
            { "key": "template", "value": "order_ready" },
            { "key": "category", "value": "UTILITI" }
        ]);
        let named = TEMPLATE
            .replace("{{1}}", "{{order}}")
            .replace(
                r#"{ "body_text": [["2207"]] }"#,
                r#"{ "body_text_named_params": [{ "param_name": "order", "example": "2207" }] }"#,
            )
            .replace("\"UTILITY\"", "\"UTILITY\",\n  \"parameter_format\": \"NAMED\"")
            .replace("order_ready", "{{template}}");
        for body in [TEMPLATE, &named] {
            for url in [TEMPLATES, "{{Host}}/message_templates", "{{Host}}/{{id}}"] {
                silent(&with(&variables, url, body));
            }
        }
        let misspelt = named.replace("\"UTILITY\"", "\"{{category}}\"");
        let found = of(&with(&variables, TEMPLATES, &misspelt));
        assert_eq!(found, [("unknown-template-category", r#"\"{{category}}\""#.to_owned())]);
    }

    #[test]
    fn secrets_and_environments_stay_placeholders() {
        for variables in [
            json!([{ "key": "phone", "value": "call me", "type": "secret" }]),
            json!([{ "key": "phone", "value": "call me", "disabled": true }]),
            json!([{ "key": "phone", "value": null }]),
            json!({ "phone": "call me" }),
        ] {
            silent(&with(&variables, URL, &MESSAGE.replace("+16505550100", "{{phone}}")));
        }
    }
}

mod insomnia {
    use super::*;

    fn export(format: u8, method: &str, url: &str, text: &str) -> String {
        let body = json!({ "mimeType": "application/json", "text": text });
        json!({
            "_type": "export",
            "__export_format": format,
            "resources": [
                { "_id": "req_1", "_type": "request", "parentId": "fld_2", "name": "Send text",
                  "method": method, "url": url, "body": body },
                { "_id": "fld_2", "_type": "request_group", "parentId": "fld_1", "name": "Text" },
                { "_id": "fld_1", "_type": "request_group", "parentId": "wrk_1", "name": "Messages" },
                { "_id": "wrk_1", "_type": "workspace", "parentId": null, "name": "Shop" },
                { "_id": "req_2", "_type": "request", "parentId": "wrk_1", "name": "Form",
                  "method": "POST", "url": URL, "body": { "mimeType": "multipart/form-data", "params": [] } },
                { "_id": "res_1", "_type": "response", "body": { "text": FAULTY } },
                { "_id": "req_3", "_type": "request", "name": "None", "method": "GET", "url": URL, "body": {} },
            ]
        })
        .to_string()
    }

    #[test]
    fn bodies_of_requests_are_checked() {
        for format in [3, 4] {
            let text = export(format, "POST", "{{ _.base_url }}/messages", FAULTY);
            assert_faulty(&text, &["/resources/0/body/text"]);
            let report = lint("c.json", &text);
            assert_eq!(containers(&report), [("insomnia", Some("Messages / Text / Send text"), 1)]);
            assert_eq!(report.n_bodies, 1);
        }
        silent(&export(4, "GET", URL, FAULTY));
        silent(&export(4, "POST", &URL.replace("messages", "media"), FAULTY));
        silent(&export(4, "POST", URL, MESSAGE));
        silent(&export(4, "POST", URL, "grant_type=messaging_product"));
    }

    #[test]
    fn tags_are_placeholders() {
        let tag = "{% response 'body', 'req_1', 'b64::JC50bw==::46b', 'never', 60 %}";
        silent(&export(4, "POST", URL, &MESSAGE.replace("+16505550100", "{{ _.phone }}")));
        silent(&export(4, "POST", URL, &MESSAGE.replace("+16505550100", tag)));
    }

    #[test]
    fn folders_inside_themselves_end() {
        let text = export(4, "POST", URL, FAULTY)
            .replace(r#""parentId":"wrk_1""#, r#""parentId":"fld_2""#);
        assert_faulty(&text, &["/resources/0/body/text"]);
    }

    #[test]
    fn other_exports_are_not_requests() {
        for text in [
            json!({ "resources": [{ "_type": "request", "body": { "text": FAULTY } }] }),
            json!({ "_type": "export", "resources": { "text": FAULTY } }),
        ] {
            silent(&text.to_string());
        }
    }
}

mod n8n {
    use super::*;

    fn node(parameters: &Value) -> Value {
        json!({
            "parameters": parameters,
            "name": "Send text",
            "type": "n8n-nodes-base.httpRequest",
            "typeVersion": 4.2,
            "position": [0, 0]
        })
    }

    fn workflow(parameters: &Value) -> Value {
        let start = json!({ "parameters": {}, "name": "Start", "type": "n8n-nodes-base.start" });
        let connections = json!({ "Start": { "main": [] } });
        json!({ "name": "Shop", "nodes": [start, node(parameters)], "connections": connections })
    }

    fn parameters(body: &str) -> Value {
        json!({
            "method": "POST",
            "url": "=https://graph.facebook.com/v21.0/{{ $json.body?.id || 'a/b' }}/messages",
            "sendBody": true,
            "specifyBody": "json",
            "jsonBody": body
        })
    }

    fn changed(changes: &Value) -> String {
        let mut parameters = parameters(FAULTY);
        for (key, value) in changes.as_object().expect("an object") {
            parameters[key] = value.clone();
        }
        workflow(&parameters).to_string()
    }

    const PLACE: &str = "/nodes/1/parameters/jsonBody";

    #[test]
    fn bodies_of_http_requests_are_checked() {
        assert_faulty(&workflow(&parameters(FAULTY)).to_string(), &[PLACE]);
        assert_faulty(&workflow(&parameters(&format!("={FAULTY}"))).to_string(), &[PLACE]);
        let report = lint("c.json", &workflow(&parameters(FAULTY)).to_string());
        assert_eq!(containers(&report), [("n8n", Some("Send text"), 1)]);
        assert_eq!(report.n_bodies, 1);
        silent(&workflow(&parameters(&format!("={MESSAGE}"))).to_string());
        let expression = MESSAGE.replace("+16505550100", "{{ $json.to }}");
        let expression = expression.replace("false", "{{ $json.preview }}");
        silent(&workflow(&parameters(&format!("={expression}"))).to_string());
    }

    #[test]
    fn the_fault_of_an_expression_is_not_its_sign() {
        let comma = MESSAGE.replace("\"text\",\n", "\"text\"\n");
        let text = workflow(&parameters(&format!("={comma}"))).to_string();
        let report = lint("c.json", &text);
        let [comma] = &report.diagnostics[..] else { panic!("one finding") };
        assert_eq!((comma.rule.id, &*comma.body), ("missing-comma", PLACE));
        assert!(text[..comma.span.start as usize].ends_with(r#"\"type\": \"text\""#));
    }

    #[test]
    fn workflows_have_wrappers() {
        let one = workflow(&parameters(FAULTY));
        let fine = workflow(&parameters(MESSAGE));
        assert_faulty(&json!({ "workflow": one }).to_string(), &[&format!("/workflow{PLACE}")]);
        assert_faulty(&json!({ "data": [fine, one] }).to_string(), &[&format!("/data/1{PLACE}")]);
        let twice = json!({ "id": 1, "workflow": { "id": 1, "workflow": one } }).to_string();
        assert_faulty(&twice, &[&format!("/workflow/workflow{PLACE}")]);
        let several = json!([fine, one]).to_string();
        assert_faulty(&several, &[&format!("/1{PLACE}")]);
        let report = lint("c.json", &several);
        assert_eq!(containers(&report), [("n8n", Some("Shop / Send text"), 1)]);
    }

    #[test]
    fn older_versions_have_other_keys() {
        let old = |changes: Value| {
            let mut parameters = json!({
                "requestMethod": "POST",
                "url": URL,
                "jsonParameters": true,
                "bodyParametersJson": FAULTY
            });
            for (key, value) in changes.as_object().expect("an object") {
                parameters[key] = value.clone();
            }
            workflow(&parameters).to_string()
        };
        assert_faulty(&old(json!({})), &["/nodes/1/parameters/bodyParametersJson"]);
        silent(&old(json!({ "requestMethod": "GET" })));
        silent(&old(json!({ "jsonParameters": false })));
        let raw = json!({ "jsonBody": null, "contentType": "raw", "body": FAULTY });
        assert_faulty(&changed(&raw), &["/nodes/1/parameters/body"]);
    }

    #[test]
    fn the_node_decides_what_is_sent() {
        for changes in [
            json!({ "sendBody": false }),
            json!({ "specifyBody": "keypair" }),
            json!({ "method": "GET" }),
            json!({ "url": "https://graph.facebook.com/v21.0/1/media" }),
        ] {
            silent(&changed(&changes));
        }
        for changes in [
            json!({ "method": "={{ $json.method }}" }),
            json!({ "method": "=POST" }),
            json!({ "url": "={{ $json.url }}" }),
            json!({ "url": "={{ 'https://graph.facebook.com/v21.0/' + $json.id + '/messages' }}" }),
        ] {
            assert_faulty(&changed(&changes), &[PLACE]);
        }
        silent(&changed(&json!({
            "url": "={{ 'https://graph.facebook.com/v21.0/' + $json.id + '/media' }}"
        })));
        let mut off = workflow(&parameters(FAULTY));
        off["nodes"][1]["disabled"] = json!(true);
        silent(&off.to_string());
        let mut mail = workflow(&json!({ "body": FAULTY, "messaging_product": "whatsapp" }));
        mail["nodes"][1]["type"] = json!("n8n-nodes-base.gmail");
        silent(&mail.to_string());
    }

    #[test]
    fn bodies_outside_of_strings_stay_found() {
        let mut all = workflow(&parameters(FAULTY));
        let own: Value = serde_json::from_str(FAULTY).expect("JSON");
        all["pinData"] = json!({ "Start": [{ "json": own }] });
        let found = found("c.json", &all.to_string());
        let mut places: Vec<_> = found.iter().map(|it| (&*it.1, &*it.3)).collect();
        places.sort_unstable();
        assert_eq!(places, [(PLACE, r#"\"yes\""#), ("/pinData/Start/0/json", r#""yes""#)]);
    }

    #[test]
    fn other_graphs_are_not_workflows() {
        for text in [
            json!({ "nodes": [{ "id": 1, "jsonBody": FAULTY, "parameters": [FAULTY] }] }),
            json!({ "nodes": [{ "id": 1, "url": URL, "jsonBody": FAULTY }], "parameters": {} }),
        ] {
            silent(&text.to_string());
        }
    }
}

mod har {
    use super::*;

    fn recording(method: &str, url: &str, text: &str) -> String {
        let post = json!({ "mimeType": "application/json", "text": text });
        let content = json!({ "size": 1, "mimeType": "application/json", "text": FAULTY });
        let page = json!({ "request": { "method": "GET", "url": "https://example.com" } });
        let request = json!({ "method": method, "url": url, "headers": [], "postData": post });
        let entry =
            json!({ "request": request, "response": { "status": 200, "content": content } });
        json!({ "log": { "version": "1.2", "entries": [page, entry] } }).to_string()
    }

    #[test]
    fn requests_are_checked_and_responses_are_not() {
        let url = "https://graph.facebook.com/v21.0/106540352242922/messages?access_token=TOKEN";
        let text = recording("POST", url, FAULTY);
        for name in ["c.json", "c.har"] {
            let found = found(name, &text);
            let [(rule, place, _, at)] = &found[..] else { panic!("{found:?}") };
            assert_eq!((*rule, &**at), ("wrong-type", r#"\"yes\""#));
            assert_eq!(place, "/log/entries/1/request/postData/text");
            let report = lint(name, &text);
            assert_eq!(containers(&report), [("har", Some("POST /v21.0/…/messages"), 1)]);
        }
        silent(&recording("POST", url, MESSAGE));
        silent(&recording("GET", url, FAULTY));
        silent(&recording("POST", "https://graph.facebook.com/v21.0/1/media", FAULTY));
        silent(&recording("POST", url, "messaging_product=whatsapp&to=1"));
    }

    #[test]
    fn what_was_sent_is_strict() {
        let trailing = MESSAGE.replace("false }", "false, }");
        assert_eq!(of(&recording("POST", URL, &trailing)), [("trailing-comma", ",".to_owned())]);
    }

    #[test]
    fn items_have_no_ids_and_tokens() {
        for (url, item) in [
            ("https://graph.facebook.com/v21.0/1/messages#x", "POST /v21.0/…/messages"),
            ("https://example.com/EAAG/bot1:a-B/a/b/c/d/e", "POST /…/…/a/b/c/d"),
            ("https://example.com", "POST"),
            ("messages", "POST /messages"),
        ] {
            let report = lint("c.json", &recording("POST", url, FAULTY));
            assert_eq!(containers(&report), [("har", Some(item), 1)], "{url}");
        }
    }
}

mod broken {
    use super::*;

    fn collection_of_four() -> String {
        let send = |name: &str| {
            let body = FAULTY.replace("Your order", &format!("{name}: your order"));
            item(name, &json!({ "raw": URL }), &raw(&body))
        };
        let items = json!([
            { "name": "F", "item": [send("A"), send("B")] },
            { "name": "G", "item": [send("C"), send("D")] },
        ]);
        serde_json::to_string_pretty(&collection(&items)).expect("JSON")
    }

    /// The number of bodies that are still found, and the other rules.
    fn read(text: &str) -> (usize, Vec<&'static str>) {
        let all = of(text);
        let others = all.iter().map(|it| it.0).filter(|it| *it != "wrong-type");
        (all.iter().filter(|it| it.0 == "wrong-type").count(), others.collect())
    }

    #[test]
    fn a_broken_collection_is_read_as_far_as_possible() {
        let text = collection_of_four();
        assert_eq!(read(&text), (4, vec![]));
        let again = |old: &str, new: &str| {
            let at = text.find("\"name\": \"B\"").expect("it is there");
            let next = at + text[at..].find(old).expect("it comes later");
            read(&format!("{}{new}{}", &text[..next], &text[next + old.len()..]))
        };
        let at = text.find("\"name\": \"D\"").expect("it is there");
        assert_eq!(read(&text[..at + 20]), (3, vec!["truncated-json"]));
        assert_eq!(again("\"mode\": \"raw\",", "\"mode\": \"raw\""), (4, vec!["missing-comma"]));
        assert_eq!(again("\"request\": {", "\"request\": {}, {").0, 3);
        let (n, rules) = again(
            "\"name\": \"B\",",
            "<<<<<<< HEAD\n\"name\": \"B\",\n=======\n\"name\": \"b\",\n>>>>>>> b",
        );
        assert!(n == 4 && !rules.is_empty(), "{n} {rules:?}");
        let (n, rules) = again("{\\n  \\\"messaging", "{\n  \\\"messaging");
        assert_eq!((n, rules), (3, vec!["control-character-in-string"]));
    }

    #[test]
    fn comments_in_a_collection_are_not_faults_of_a_body() {
        let text = collection_of_four();
        assert_eq!(read(&format!("// mine\n{text}")), (4, vec![]));
        assert_eq!(read(&text.replace("\"response\": []", "\"response\": [],")), (4, vec![]));
    }

    #[test]
    fn a_broken_collection_without_bodies_is_reported_only_if_it_is_named() {
        let text = single("POST", &json!("{{url}}"), &raw("{\"a\": \"messaging_product\"}"));
        let text = &text[..text.len() - 2];
        silent(text);
        let named = walint::engine::Origin { intent: Intent::Named, ..origin("c.json") };
        let report = lint_bytes(text.as_bytes().to_vec(), named, &Options::default()).1;
        let rules: Vec<_> = report.diagnostics.iter().map(|it| it.rule.id).collect();
        assert_eq!(rules, ["truncated-json"]);
    }

    #[test]
    fn the_rest_after_an_extra_bracket_is_read() {
        let text = collection_of_four();
        let at = text.find("\"name\": \"B\"").expect("it is there");
        let open = text[..at].rfind('{').expect("it is in an object");
        let (n, rules) = read(&format!("{}}},\n{}", &text[..open], &text[open..]));
        assert!(n == 4 && !rules.is_empty(), "{n} {rules:?}");
    }
}

mod hostile {
    use super::*;

    /// Texts that no tool writes are read in time, and without findings.
    fn survives(text: &str) {
        let _ = lint_bytes(text.as_bytes().to_vec(), origin("c.json"), &Options::default());
    }

    #[test]
    fn hostile_texts_end() {
        const MARKS: &str = r#""messaging_product", "raw", "item", "resources", "_type", "nodes", "parameters", "postData", "entries""#;
        for unit in [
            r#"{"item":["#,
            r#"{"collection":"#,
            r#"{"workflow":"#,
            "[",
            "{",
            r#"{"item":[{"request":{"body":{"mode":"raw","raw":""#,
            r#"{"request":"#,
            "]}",
            "\"",
            "\\",
            "{{",
            "}}",
            "\0",
            "é",
            "{}\n",
            "]\n",
        ] {
            let n = if unit.contains(['[', '{', ']']) { 100_000 } else { 20_000 };
            survives(&format!("[{MARKS}]{}", unit.repeat(n)));
            survives(&format!("{}[{MARKS}]", unit.repeat(n)));
            survives(&format!("{{\"info\": {{}}, \"x\": [{MARKS}], \"item\": [{}", unit.repeat(n)));
        }
        let long = "x".repeat(5_000_000);
        survives(&format!("[{MARKS}]{long}"));
        survives(&plain(&format!("{{\"messaging_product\": \"{long}\"}}")));
    }

    #[test]
    fn many_requests_are_read_in_linear_space() {
        let one = item("A", &json!(URL), &raw(FAULTY));
        let text = collection(&Value::Array(vec![one; 5_000])).to_string();
        let report = lint("c.json", &text[..]);
        assert_eq!(containers(&report), [("postman", Some("A"), 5_000)]);
    }

    #[test]
    fn variables_do_not_grow_without_bounds() {
        let mut body = MESSAGE.replace("Your order is ready.", &"{{a}}".repeat(100_000));
        body.push_str(&"{{a}}".repeat(100_000));
        let mut all = collection(&json!([
            item("A", &json!("{{b}}".repeat(100_000)), &raw(&body)),
            item("B", &json!("{{c}}/messages"), &raw(FAULTY)),
        ]));
        let twice = |key: &str| json!({ "key": key, "value": format!("{{{{{key}}}}}").repeat(50) });
        all["variable"] = json!([{ "key": "a", "value": "x".repeat(500) }, twice("b"), twice("c")]);
        survives(&all.to_string());
    }
}

/// A string of JSON with random escapes for the same text.
fn escaped(text: &str, choices: &[u8]) -> String {
    let mut literal = String::from("\"");
    for (n, it) in text.chars().enumerate() {
        let choice = choices.get(n % choices.len().max(1)).copied().unwrap_or(0);
        match it {
            '"' if choice % 3 > 0 => literal.push_str("\\\""),
            '\\' if choice % 3 > 0 => literal.push_str("\\\\"),
            '/' if choice % 2 > 0 => literal.push_str("\\/"),
            '\n' if choice % 3 > 0 => literal.push_str("\\n"),
            '\t' if choice % 3 > 0 => literal.push_str("\\t"),
            // The word that the body has keeps its letters.
            it if (choice == 0 && !it.is_ascii_alphabetic() && it != '_')
                || u32::from(it) < 0x20
                || matches!(it, '"' | '\\') =>
            {
                for unit in it.encode_utf16(&mut [0; 2]) {
                    write!(literal, "\\u{unit:04x}").expect("a string grows");
                }
            }
            it => literal.push(it),
        }
    }
    literal.push('"');
    literal
}

/// What is found in a text as it is, without the faults that a container words otherwise.
fn bare(text: &str) -> Vec<(&'static str, String, String)> {
    let report = lint("b.json", text);
    let serious = report.diagnostics.iter().filter(|it| it.severity > Severity::Info);
    serious.map(|it| (it.rule.id, it.pointer.clone(), text[it.span.range()].to_owned())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_body_in_a_collection_is_checked_like_the_body(
        sample in any::<prop::sample::Index>(),
        word in "[a-z\"\\\\\n\t 😀é/]{0,12}",
        from in any::<prop::sample::Index>(),
        choices in prop::collection::vec(0..8u8, 1..40),
        tool in 0..4usize,
    ) {
        // A string of the sample is replaced by another, so that many have faults.
        let text = SAMPLES[sample.index(SAMPLES.len())].text;
        let strings: Vec<usize> = text.match_indices(": \"").map(|it| it.0 + 2).collect();
        prop_assume!(!strings.is_empty());
        let start = strings[from.index(strings.len())];
        let length = text[start + 1..].find('"').unwrap_or(0);
        let body = format!("{}{}{}", &text[..start], json!(word), &text[start + length + 2..]);
        prop_assume!(body.contains("messaging_product"));
        let literal = escaped(&body, &choices);
        let planted = match tool {
            0 => collection(&json!([{ "name": "F", "item": [item("A", &json!("{{url}}"), &raw("@"))] }])),
            1 => json!({ "_type": "export", "resources": [{ "_type": "request", "url": "", "body": { "text": "@" } }] }),
            2 => json!({ "nodes": [{ "parameters": { "url": "", "jsonBody": "@" }, "type": "n8n-nodes-base.httpRequest" }] }),
            _ => json!({ "log": { "entries": [{ "request": { "method": "POST", "url": "", "postData": { "text": "@" } } }] } }),
        };
        let outer = planted.to_string().replace("\"@\"", &literal);
        let inside: Vec<_> = found("c.json", &outer)
            .into_iter()
            .map(|(rule, _, pointer, at)| {
                let decoded = serde_json::from_str(&format!("\"{at}\"")).expect("whole escapes");
                (rule, pointer, decoded)
            })
            .collect();
        prop_assert_eq!(inside, bare(&body));
    }
}
