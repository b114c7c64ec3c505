//! Bodies in YAML files.

use walint::Options;
use walint::engine::lint_bytes;

use super::common::{FAULTY, MESSAGE, found, lint, origin, rules};

/// Tells that a text has no findings, but this number of bodies.
fn is_clean(text: &str, n_bodies: usize) {
    assert_eq!(found("a.yaml", text), [], "{text}");
    assert_eq!(lint("a.yaml", text).n_bodies, n_bodies, "{text}");
}

/// Indents all lines.
fn indented(text: &str, n: usize) -> String {
    text.lines().map(|it| format!("{}{it}\n", " ".repeat(n))).collect::<Vec<_>>().concat()
}

const BODY: &str = "\
messaging_product: whatsapp
to: '+16505550100'
type: text
text:
  body: Your order is ready.
  preview_url: yes
";

#[test]
fn a_mapping_is_a_body() {
    assert_eq!(
        found("a.yaml", BODY),
        [("wrong-type", String::new(), "/text/preview_url".to_owned(), "yes".to_owned())]
    );
}

#[test]
fn the_styles_of_scalars_have_exact_places() {
    // Titles of buttons have at most 20 characters.
    for title in [
        "This title is much too long",
        "'This title''s much too long'",
        "\"This title is \\u00e9\\ud83d\\ude00 much too long\"",
        "\"This title is much \\\n           too long\"",
        "This title is much\n           too long",
        "|\n           This title is much too long",
        "|-\n           This title is much\n\n           too long",
        ">+\n           This title is much\n           too long",
        "|2-  # a note\n             This title is much too long",
        "!!str 'This title is much too long'",
        "&title This title is much too long",
    ] {
        let text = format!(
            "to: '16505550100'\nmessaging_product: whatsapp\ntype: interactive\ninteractive:\n  type: button\n  body: {{text: Hi}}\n  action:\n    buttons:\n    - type: reply\n      reply:\n         title: {title}\n         id: a\n"
        );
        let token = title.trim_start_matches("!!str ").trim_start_matches("&title ");
        for text in [text.clone(), text.replace('\n', "\r\n"), format!("\u{feff}# é😀\n{text}")]
        {
            let token =
                if text.contains('\r') { token.replace('\n', "\r\n") } else { token.to_owned() };
            let mut found = rules("a.yaml", &text);
            // Line breaks in the middle, and one that is kept at the end.
            found.retain(|it| it.0 != "line-break-in-button-label");
            assert_eq!(found, [("string-too-long", token)], "{text}");
        }
    }
}

#[test]
fn the_types_of_plain_scalars_are_those_of_the_core_schema() {
    let ttl = |value: &str| {
        format!(
            "messaging_product: whatsapp\nto: '16505550100'\ntype: interactive\ninteractive:\n  type: voice_call\n  body: {{text: Call us}}\n  action:\n    name: voice_call\n    parameters: {{ttl_minutes: {value}}}\n"
        )
    };
    for value in ["50000", "+50000", "0xC350", "0o141520", "5e4"] {
        let found = rules("a.yaml", &ttl(value));
        assert_eq!(found, [("call-button-ttl-out-of-range", value.to_owned())], "{value}");
    }
    for value in ["60", "6e1", "0x3C", "050000", "50_000", "833:20", ".inf", "!Ref Ttl", "${TTL}"] {
        is_clean(&ttl(value), 1);
    }
    for word in ["yes", "no", "on", "off", "Yes"] {
        let text = BODY.replace("preview_url: yes", &format!("preview_url: {word}"));
        assert_eq!(rules("a.yaml", &text), [("wrong-type", word.to_owned())]);
    }
    for word in ["false", "FALSE", "False", "!!bool 'false'"] {
        is_clean(&BODY.replace("preview_url: yes", &format!("preview_url: {word}")), 1);
    }
    let phone = BODY.replace("'+16505550100'", "+16505550100").replace("yes", "false");
    let number = [("phone-number-as-number", "+16505550100".to_owned())];
    assert_eq!(rules("a.yaml", &phone), number, "every loader reads it as 16505550100");
    is_clean(&phone.replace("+1650", "+1 650"), 1);
}

#[test]
fn collections_of_all_styles_are_bodies() {
    let wrong = |place: &str, pointer: &str, text: &str| {
        ("wrong-type", place.to_owned(), pointer.to_owned(), text.to_owned())
    };
    let flow = "a: {messaging_product: whatsapp, to: '16505550100', \"type\": text, # note\n  text: {body: Hi, preview_url: \"no\"}}\n";
    assert_eq!(found("a.yaml", flow), [wrong("/a", "/text/preview_url", "\"no\"")]);
    let explicit = "? messaging_product\n: whatsapp\n? to\n: '16505550100'\n? type\n: text\n? text\n: ? body\n  : Hi\n  ? preview_url\n  : no\n";
    assert_eq!(found("a.yaml", explicit), [wrong("", "/text/preview_url", "no")]);
    let list = format!("- 1\n-\n{}", indented(BODY, 2));
    assert_eq!(found("a.yaml", &list), [wrong("/1", "/text/preview_url", "yes")]);
    let tabs = "messaging_product:\twhatsapp\nto:\t'16505550100'\t# note\ntype: text\ntext: {\tbody: Hi,\tpreview_url: no\t}\n";
    assert_eq!(found("a.yaml", tabs), [wrong("", "/text/preview_url", "no")]);
    let documents = format!("a: 1\n--- # note\n{BODY}...\n---\nx: {{y/~: {flow}}}\n");
    let documents = documents.replace("a: {messaging", "{messaging");
    assert_eq!(
        found("a.yaml", &documents),
        [
            wrong("document:2", "/text/preview_url", "yes"),
            wrong("document:3/x/y~1~0", "/text/preview_url", "\"no\""),
        ]
    );
}

#[test]
fn the_place_of_a_block_is_from_its_first_key_to_the_end_of_its_last_value() {
    let text = "messages:\n  - messaging_product: whatsapp # note\n    to: '16505550100'\n    type: text\n    text: # note\n      # more\n      preview_url: true # note\n\n  # end\n";
    let found = found("a.yaml", text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].0, &*found[0].3), ("missing-key", "preview_url: true"));
    let empty = "messaging_product: whatsapp\nto: '16505550100'\ntype: text\ntext:\nstatus: a\n";
    let rules = rules("a.yaml", empty);
    assert!(!rules.is_empty());
}

#[test]
fn keys_have_their_names_as_places() {
    for key in ["preview", "'preview'", "\"preview\"", "? preview\n "] {
        let text = BODY.replace("preview_url: yes", &format!("{key}: true"));
        let name = key.trim_start_matches("? ").trim_end();
        assert_eq!(rules("a.yaml", &text), [("unknown-key", name.to_owned())], "{text}");
    }
    let text = BODY.replace("preview_url: yes", "? [1, 2]\n  : 5");
    is_clean(&text, 1);
}

#[test]
fn a_key_that_is_set_twice_is_found() {
    let text = format!("{}type: text\n", BODY.replace("yes", "false"));
    assert_eq!(rules("a.yaml", &text), [("duplicate-key", "type".to_owned())]);
}

#[test]
fn what_is_aliased_is_found_once_at_its_anchor() {
    let text = "\
x-text: &text
  body: Hi
  preview_url: &flag no
a: &a
  messaging_product: whatsapp
  to: &to '16505550100'
  type: text
  text: *text
b: {messaging_product: whatsapp, to: *to, type: text, text: {body: Hi, preview_url: *flag}}
c: *a
";
    let found = rules("a.yaml", text);
    assert_eq!(found, [("wrong-type", "no".to_owned())]);
    assert_eq!(lint("a.yaml", text).n_bodies, 2);
    is_clean(&text.replace("&flag no", "&flag false"), 2);
}

#[test]
fn merges_are_expanded_once() {
    let text = "\
base: &base
  messaging_product: whatsapp
  type: text
  text: {body: Hi, preview_url: no}
to: &to
  to: '16505550100'
  recipient_type: individual
a:
  <<: [*base, *to]
b:
  <<: *base
  <<: *to
  type: image
  image: {id: '1000000000000001'}
  text: ~
c:
  <<: *missing
  messaging_product: whatsapp
  type: text
d:
  <<: *base
";
    let found = found("a.yaml", text);
    let rules: Vec<_> = found.iter().map(|it| (it.0, &*it.1, &*it.3)).collect();
    assert_eq!(
        rules,
        [("wrong-type", "/base", "no"), ("missing-recipient", "/d", "<<: *base")],
        "a part that is merged is open, and own keys win"
    );
}

#[test]
fn tags_of_programs_are_placeholders() {
    is_clean(
        "messaging_product: !Sub whatsapp\nto: !Ref Phone\ntype: text\ntext: !include text.yaml\n",
        1,
    );
    let text = BODY.replace("preview_url: yes", "preview_url: !!str true");
    assert_eq!(rules("a.yaml", &text), [("wrong-type", "true".to_owned())]);
}

#[test]
fn broken_yaml_is_read_as_far_as_it_goes() {
    let text = format!("{BODY}biz_opaque_callback_data: \"a\n---\n{BODY}");
    let found: Vec<_> = found("a.yaml", &text).into_iter().map(|it| (it.0, it.1)).collect();
    assert_eq!(found, [("wrong-type", String::new()), ("wrong-type", "document:2".to_owned())]);
    for cut in 1..BODY.len() {
        let text = BODY.replace("yes", "false");
        let Some(text) = text.get(..cut) else { continue };
        for end in ["\n  ]", "\n}", "\n\t- a: b: c"] {
            let broken = format!("{text}{end}");
            let found = rules("a.yaml", &broken);
            assert!(found.iter().all(|it| it.0 != "missing-key"), "{broken}: {found:?}");
        }
    }
}

#[test]
fn tags_of_template_engines_are_placeholders() {
    is_clean(
        "messaging_product: whatsapp\nto: {{ .Values.to }}\ntype: text\ntext: {body: {{ .Values.text | quote }}}\n",
        1,
    );
    is_clean(
        "messaging_product: whatsapp\nto: \"{{ index .Values \"to\" }}\"\ntype: text\ntext:\n  body: a {{ .b }}\n",
        1,
    );
    is_clean(
        "messaging_product: whatsapp\n{{- if .Values.to }}\nto: {{ .Values.to }}\n{{- end }}\ntype: text\ntext:\n  {{- toYaml .Values.text | nindent 2 }}\n",
        1,
    );
    is_clean(
        "messaging_product: whatsapp\n{% if to %}\nto: '{{ to }}'\n{% endif %}\ntype: text\ntext:\n  {% include 'text' %}\n",
        1,
    );
    is_clean(
        "messaging_product: whatsapp\nto: ${{ secrets.TO }}\ntype: text\ntext: {body: ${{ inputs.text }}}\n",
        1,
    );
    is_clean("messaging_product: whatsapp\nto: <%= to %>\ntype: text\ntext:\n  <%= yield %>\n", 1);
    is_clean(
        "messaging_product: whatsapp\nto: '16505550100'\n{{ .Values.kind }}: a\n{{ include \"more\" . }}\n",
        1,
    );
    let text = "messaging_product: whatsapp\nto: {{ .Values.to }}\ntype: text\ntext:\n  body: {{ .Values.text }}\n  preview_url: yes\n";
    assert_eq!(rules("a.yaml", text), [("wrong-type", "yes".to_owned())]);
}

#[test]
fn variables_of_templates_are_no_tags() {
    let text = "name: order_update\nlanguage: en\ncategory: UTILITY\ncomponents:\n- type: BODY\n  text: >\n    Your order\n    {{1}}\n    is ready, and we keep it until {{3}}\n    as you know.\n  example: {body_text: [[a, b]]}\n";
    assert_eq!(rules("a.yaml", text), [("variable-gap", "{{3}}".to_owned())]);
}

#[test]
fn json_in_scalars_is_a_body() {
    let json = FAULTY.replace('\n', " ");
    let double = json.replace('\\', "\\\\").replace('"', "\\\"");
    let texts = [
        (format!("a:\n  body: |\n{}", indented(FAULTY, 4)), "\"yes\""),
        (format!("a:\n  body: |2-\n{}\n", indented(FAULTY, 6)), "\"yes\""),
        (format!("a:\n  body: >-\n{}\n# end", indented(FAULTY, 4)), "\"yes\""),
        (format!("a:\n  body: '{json}'\n"), "\"yes\""),
        (format!("a: {{body: \"{double}\"}}\n"), "\\\"yes\\\""),
        (format!("a:\n  body: &x !Sub '{json}'\nb: {{body: *x}}\n"), "\"yes\""),
    ];
    for (text, token) in texts {
        for text in [text.clone(), text.replace('\n', "\r\n")] {
            let expected = (
                "wrong-type",
                "/a/body".to_owned(),
                "/text/preview_url".to_owned(),
                token.to_owned(),
            );
            assert_eq!(found("a.yaml", &text), [expected], "{text}");
        }
    }
    is_clean(&format!("---\n---\na: |\n{}", indented(MESSAGE, 2)), 1);
    // JSON with a fault is not another body.
    is_clean(
        "messaging_product: x\na: '{name}: a long text with {braces}'\nb: '[INFO] sent: 1, 2'\n",
        0,
    );
}

#[test]
fn a_url_decides_what_its_body_is() {
    let request = |method: &str, url: &str, body: &str| {
        format!(
            "- name: Send\n  uri:\n    url: \"{url}\"\n    method: {method}\n    body_format: json\n    body: {body}\n"
        )
    };
    let api = "https://graph.facebook.com/v21.0/1/messages";
    let bare = "{recipient_type: group}";
    let text = request("POST", api, bare);
    let report = lint("a.yaml", &text);
    assert_eq!(report.n_bodies, 1);
    let container = report.diagnostics[0].container.as_ref().expect("a container");
    assert_eq!(container.item.as_deref(), Some("Send"));
    assert_eq!(lint("a.yaml", &request("GET", api, bare)).n_bodies, 0);
    assert_eq!(
        lint("a.yaml", &request("POST", "https://graph.facebook.com/v21.0/1/media", bare)).n_bodies,
        0
    );
    let foreign = "{to: '16505550100', type: text, text: {body: 5}} # messaging_product";
    assert_eq!(
        lint("a.yaml", &request("POST", "https://example.com/messages", foreign)).n_bodies,
        0
    );
    assert_eq!(lint("a.yaml", &request("POST", "{{ host }}/messages", foreign)).n_bodies, 1);
    let settings = "https://graph.facebook.com/v21.0/1/settings";
    assert_eq!(lint("a.yaml", &request("POST", settings, "{calling: {status: ON}}")).n_bodies, 1);
}

#[test]
fn settings_of_calls_need_the_product_or_an_endpoint() {
    let text = "# messaging_product\ncalling:\n  status: ENABLED\n  call_hours: {status: maybe}\n";
    is_clean(text, 0);
    is_clean(&format!("{text}message:\n{}", indented(&BODY.replace("yes", "false"), 2)), 1);
    let text = format!("messaging_product: whatsapp\n{text}");
    assert_eq!(lint("a.yaml", &text).n_bodies, 1);
}

#[test]
fn cassettes_are_read_for_their_requests() {
    let ruby = format!(
        "---\nhttp_interactions:\n- request:\n    method: post\n    uri: https://graph.facebook.com/v21.0/1/messages\n    body:\n      encoding: UTF-8\n      string: '{0}'\n    headers: {{}}\n  response:\n    status: {{code: 200}}\n    body:\n      encoding: UTF-8\n      string: '{0}'\n  recorded_at: Mon, 06 May 2024\nrecorded_with: VCR 6.0.0\n",
        FAULTY.replace('\n', "")
    );
    let expected = |place: &str, token: &str| {
        ("wrong-type", place.to_owned(), "/text/preview_url".to_owned(), token.to_owned())
    };
    let place = "/http_interactions/0/request/body/string";
    assert_eq!(found("a.yml", &ruby), [expected(place, "\"yes\"")]);
    is_clean(&ruby.replace("method: post", "method: get"), 0);
    is_clean(
        &ruby.replace("graph.facebook.com/v21.0/1/messages", "graph.facebook.com/v21.0/1/media"),
        0,
    );
    let python = format!(
        "interactions:\n- request:\n    body: !!binary |\n      {}\n    headers: {{}}\n    method: POST\n    uri: https://graph.facebook.com/v21.0/1/messages\n  response:\n    body: {{string: '{{}}'}}\nversion: 1\n",
        "eyJtZXNzYWdpbmdfcHJvZHVjdCI6ICJ3aGF0c2FwcCIsICJ0byI6ICIxNjUwNTU1MDEwMCIsICJ0\n      eXBlIjogInRleHQiLCAidGV4dCI6IHsiYm9keSI6ICJIaSIsICJwcmV2aWV3X3VybCI6ICJ5ZXMi\n      fX0="
    );
    let found = found("a.yml", &python);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].3.starts_with("|\n") && found[0].3.ends_with("fX0="));
}

#[test]
fn collections_of_requests_name_the_request() {
    let text = format!(
        "type: collection.insomnia.rest/5.0\nname: Shop\ncollection:\n- name: Orders\n  children:\n  - url: https://graph.facebook.com/v21.0/1/messages\n    name: Send text\n    method: POST\n    body:\n      mimeType: application/json\n      text: |-\n{}",
        indented(&FAULTY.replace("\n}", ", // note\n}"), 8)
    );
    let report = lint("a.yaml", &text);
    let container = report.diagnostics[0].container.as_ref().expect("a container");
    assert_eq!(container.item.as_deref(), Some("Orders / Send text"));
    assert_eq!(rules("a.yaml", &text), [("wrong-type", "\"yes\"".to_owned())]);
    let postman = format!(
        "$kind: http-request\nname: Send\nurl: https://graph.facebook.com/v21.0/1/messages\nmethod: POST\nbody:\n  type: json\n  content: |-\n{}",
        indented(FAULTY, 4)
    );
    assert_eq!(rules("a.yaml", &postman), [("wrong-type", "\"yes\"".to_owned())]);
}

/// A description of an API with this below the operation of `/messages`.
fn description(server: &str, operation: &str) -> String {
    format!(
        "openapi: 3.1.0\nservers:\n- url: {server}\npaths:\n  /{{Version}}/{{Phone-Number-ID}}/messages:\n    post:\n{}components:\n  examples:\n    text:\n      value:\n{}  schemas:\n    Message:\n      example:\n{}",
        indented(operation, 6),
        indented(BODY, 8),
        indented(BODY, 8)
    )
}

#[test]
fn examples_of_requests_are_bodies() {
    let media = |media: &str| {
        format!("requestBody:\n  content:\n    application/json:\n{}", indented(media, 6))
    };
    let operation = "/paths/~1{Version}~1{Phone-Number-ID}~1messages/post";
    for (media_text, place) in [
        (
            format!("example:\n{}", indented(BODY, 2)),
            format!("{operation}/requestBody/content/application~1json/example"),
        ),
        (
            format!("examples:\n  a/b:\n    value:\n{}", indented(BODY, 6)),
            format!("{operation}/requestBody/content/application~1json/examples/a~1b/value"),
        ),
        (
            "examples:\n  a: {$ref: '#/components/examples/text'}\n".to_owned(),
            "/components/examples/text/value".to_owned(),
        ),
    ] {
        for server in ["https://graph.facebook.com", "https://{host}/", "/"] {
            let text = description(server, &media(&media_text));
            let expected =
                ("wrong-type", place.clone(), "/text/preview_url".to_owned(), "yes".to_owned());
            assert_eq!(found("a.yaml", &text), [expected], "{text}");
        }
    }
    let json = FAULTY.replace("\n}", ", // note\n}");
    let text = description(
        "https://graph.facebook.com",
        &media(&format!("example: |\n{}", indented(&json, 2))),
    );
    assert_eq!(rules("a.yaml", &text), [("wrong-type", "\"yes\"".to_owned())]);
}

#[test]
fn schemas_and_responses_are_no_bodies() {
    let operation = format!(
        "requestBody:\n  content:\n    application/json:\n      schema:\n        default:\n{0}responses:\n  '200':\n    content:\n      application/json:\n        example:\n{0}",
        indented(BODY, 10)
    );
    is_clean(&description("https://graph.facebook.com", &operation), 0);
    let part = format!("# messaging_product\npost:\n{}", indented(&operation, 2));
    let part =
        part.replace("default:", "type: object\n          properties: {}\n          default:");
    is_clean(&part, 0);
}

#[test]
fn what_only_looks_like_a_body_is_none() {
    for text in [
        "# wa.me/1 graph.facebook.com\nen:\n  type: text\n  to: To\n  text: {body: Text}\n  components: [a]\n  category: x\n  language: en\n",
        "# messaging_product\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {to: '16505550100', type: text}\n",
        "components:\n- type: header\n  text: Hello\ncategory: x\n",
        "messaging_product: Messaging product\nto: An\n",
        "en:\n  messaging_product: Product\n  type: Type\n  status: Status\n  components: Components\n  language: Language\n",
    ] {
        is_clean(text, 0);
    }
}

#[test]
fn hostile_texts_are_read_quickly() {
    let mark = "# messaging_product\n";
    let n = 100_000;
    let bomb = (1..40)
        .map(|it| format!("a{it}: &a{it} [*a{0}, *a{0}, *a{0}, *a{0}]\n", it - 1))
        .collect::<Vec<_>>()
        .concat();
    let maps = (1..40)
        .map(|it| format!("m{it}: &m{it} {{x: *m{0}, y: *m{0}, <<: [*m{0}, *m{0}]}}\n", it - 1))
        .collect::<Vec<_>>()
        .concat();
    for text in [
        format!("{mark}a0: &a0 [x]\n{bomb}"),
        format!("{mark}m0: &m0 {{x: 1}}\n{maps}"),
        format!("{mark}a: &a [*a, *a]\nb: &b {{<<: *b, c: *b}}\n"),
        format!("{mark}{}", "[".repeat(n)),
        format!("{mark}{}", "{a: ".repeat(n)),
        format!("{mark}{}", "- ".repeat(n)),
        format!("{mark}{}", "? ".repeat(n)),
        format!("{mark}{}", "{{".repeat(n)),
        format!("{mark}{}", "{% ".repeat(n)),
        format!("{mark}{}", format!("{}}}}}", "{{'".repeat(300)).repeat(n / 300)),
        format!("{mark}{}", "a: {{ b }}\n".repeat(n)),
        format!("{mark}{}", "{{ b }}\n".repeat(n)),
        format!("{mark}{}", "a: |\n  |\n".repeat(n)),
        format!("{mark}a: |\n{}", "  \n".repeat(n)),
        format!("{mark}a: >\n{}", "  x\n\n".repeat(n)),
        format!("{mark}a: \"{}", "\\\n ".repeat(n)),
        format!("{mark}a: \"{}\"", "\\ud83d".repeat(n)),
        format!("{mark}a: '{}'", "''".repeat(n)),
        format!("{mark}a: {}", "| ".repeat(n)),
        format!("{mark}{}", "x".repeat(5_000_000)),
        format!("{mark}a: '{}'", " ".repeat(5_000_000)),
        format!("{mark}{}", "\n".repeat(5_000_000)),
        format!("{mark}{}", "---\n[\n".repeat(n)),
        format!("{mark}{}", "---\nmessaging_product: a\n".repeat(n / 10)),
        format!("{mark}a: {}b", "\u{0}".repeat(n)),
        format!("{mark}{}", "&a !b ".repeat(n)),
        format!(
            "{mark}a: &x {{{}}}\nb: {{<<: *x, {}}}",
            "k: 1, ".repeat(n / 10),
            "k: 1, ".repeat(n / 10)
        ),
        format!(
            "{mark}{}",
            (0..200).map(|it| format!("{}a:\n", " ".repeat(it))).collect::<Vec<_>>().concat()
        ),
    ] {
        let started = std::time::Instant::now();
        let bytes = text.clone().into_bytes();
        let report = lint_bytes(bytes, origin("a.yaml"), &Options::default()).1;
        assert!(report.diagnostics.len() < 100);
        let seconds = started.elapsed().as_secs();
        assert!(seconds < 30, "{seconds} s: {:?}", text.get(..60));
    }
}

#[test]
fn the_line_break_at_the_end_of_a_block_is_meant_only_with_a_sign() {
    let template = |sign: &str| {
        format!(
            "name: order_update\nlanguage: en\ncategory: UTILITY\ncomponents:\n- type: BODY\n  text: {sign}\n    Your order is ready, and we keep it until Friday.\n\nmessaging_product: a\n"
        )
    };
    let unknown = ("unknown-template-key", "messaging_product".to_owned());
    for sign in ["|", ">", "|-", ">-", "|2"] {
        let found = rules("a.yaml", &template(sign));
        assert!(found.iter().all(|it| *it == unknown), "{sign}: {found:?}");
    }
    for sign in ["|+", ">+"] {
        let found = rules("a.yaml", &template(sign));
        assert_eq!(found[0].0, "unsupported-whitespace-in-body", "{sign}");
    }
}

#[test]
fn commands_are_given_to_the_shell() {
    let text = format!(
        "jobs:\n  notify:\n    steps:\n    - name: Send\n      run: |\n        curl -X POST https://graph.facebook.com/v21.0/1/messages -d '{}'\n",
        FAULTY.replace('\n', "\n        ")
    );
    let found = found("a.yaml", &text);
    for it in &found {
        assert_eq!((it.0, &*it.3), ("wrong-type", "\"yes\""));
        assert!(it.1.starts_with("/jobs/notify/steps/0/run"), "{}", it.1);
    }
}

/// A string as YAML, in one of its styles; `indent` is that of the key before it.
fn string(text: &str, style: usize, indent: usize) -> String {
    let is_word = |it: &str| {
        !it.is_empty()
            && it.starts_with(|it: char| it.is_ascii_alphabetic())
            && it.bytes().all(|it| it.is_ascii_alphabetic())
            && !matches!(it.to_ascii_lowercase().as_str(), "true" | "false" | "null")
    };
    let is_line = |it: &str| {
        !it.is_empty()
            && it.trim() == it
            && !it
                .chars()
                .any(|it| it.is_control() || "\u{85}\u{2028}\u{2029}\u{feff}".contains(it))
    };
    let is_block = !text.is_empty()
        && text.split('\n').all(|it| it.is_empty() || is_line(it))
        && text.trim() == text;
    let pad = " ".repeat(indent + 2);
    match style {
        0 if is_word(text) => text.to_owned(),
        1 if is_line(text) => format!("'{}'", text.replace('\'', "\'\'")),
        2 if is_block => format!(
            "|-\n{}",
            text.split('\n').map(|it| format!("{pad}{it}")).collect::<Vec<_>>().join("\n")
        ),
        3 if is_block && !text.contains("\n\n") => {
            format!(">-\n{pad}{}", text.replace('\n', &format!("\n\n{pad}")))
        }
        _ => {
            let escaped: String = text
                .chars()
                .enumerate()
                .map(|(n, it)| match (it, (n + style) % 5) {
                    ('"' | '\\', _) => format!("\\{it}"),
                    ('\n', 0 | 1) => "\\n".to_owned(),
                    (it, 0) if u32::from(it) < 0x100 => format!("\\x{:02x}", u32::from(it)),
                    (it, 1) => format!("\\U{:08x}", u32::from(it)),
                    (it, 2) => {
                        let mut units = [0; 2];
                        it.encode_utf16(&mut units)
                            .iter()
                            .map(|it| format!("\\u{it:04x}"))
                            .collect::<Vec<_>>()
                            .concat()
                    }
                    (it, _) if it.is_control() || "\u{85}\u{2028}\u{2029}\u{feff}".contains(it) => {
                        format!("\\U{:08x}", u32::from(it))
                    }
                    (it, _) => it.to_string(),
                })
                .collect();
            format!("\"{escaped}\"")
        }
    }
}

/// A value as YAML with a style for each string.
fn yaml(
    value: &serde_json::Value,
    styles: &mut impl Iterator<Item = usize>,
    indent: usize,
    is_flow: bool,
) -> String {
    let pad = " ".repeat(indent);
    let style = styles.next().unwrap_or(4);
    match value {
        serde_json::Value::String(it) => {
            let style = if is_flow && (2..=3).contains(&style) { 4 } else { style };
            string(it, style, indent)
        }
        serde_json::Value::Array(items) if is_flow || style == 5 => {
            let items: Vec<String> =
                items.iter().map(|it| yaml(it, styles, indent, true)).collect();
            format!("[{}]", items.join(", "))
        }
        serde_json::Value::Object(members) if is_flow || style == 5 => {
            let member = |(key, value): (&String, &serde_json::Value)| {
                format!("{key}: {}", yaml(value, styles, indent, true))
            };
            let members: Vec<String> = members.iter().map(member).collect();
            format!("{{{}}}", members.join(", "))
        }
        serde_json::Value::Array(items) => {
            let item = |it: &serde_json::Value| {
                format!("\n{pad}- {}", yaml(it, styles, indent + 2, false).trim_start())
            };
            items.iter().map(item).collect()
        }
        serde_json::Value::Object(members) => {
            let member = |(key, value): (&String, &serde_json::Value)| {
                format!("\n{pad}{key}: {}", yaml(value, styles, indent + 2, false))
            };
            members.iter().map(member).collect()
        }
        it => it.to_string(),
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 96, ..Default::default() })]

    /// A body as YAML has the findings of the body as JSON, at texts that mean the same.
    #[test]
    fn yaml_has_the_findings_of_json(
        title in "([a-z \"'}:#\\\\é😀\n|>-]|\\{\\{1\\}\\}){0,30}",
        text in "([A-Za-z \"'&*!%@`,\\[\\]}:#\\\\é😀\n\t\u{85}\u{2028}?-]|\\{\\{name\\}\\}){0,60}",
        flag in "[a-z]{1,5}",
        number in 0_u32..100_000,
        styles in proptest::collection::vec(0_usize..8, 60),
        crlf in proptest::bool::ANY,
    ) {
        let body = serde_json::json!({
            "messaging_product": "whatsapp",
            "to": "+16505550100",
            "type": "interactive",
            "recipient_type": flag,
            "interactive": {
                "type": "button",
                "header": {"type": "text", "text": text},
                "body": {"text": text, "extra": number},
                "action": {"buttons": [
                    {"type": "reply", "reply": {"id": flag, "title": title}},
                    {"type": flag, "reply": {"id": "b", "title": "No"}},
                    number,
                ]},
            },
        });
        let json = body.to_string();
        let mut bare = found("a.json", &json);
        let mut styles = styles.into_iter();
        let mut file = format!("# {{note}}\nmessages:\n- first: {}\n", yaml(&body, &mut styles, 4, false));
        if crlf {
            file = file.replace('\n', "\r\n");
        }
        let mut ours = found("a.yaml", &file);
        bare.sort_by_key(|it| (it.0, it.2.clone()));
        ours.sort_by_key(|it| (it.0, it.2.clone()));
        let keys = |all: &[super::common::Found]| all.iter().map(|it| (it.0, it.2.clone())).collect::<Vec<_>>();
        proptest::prop_assert_eq!(keys(&bare), keys(&ours), "{}", file);
        for (bare, ours) in bare.iter().zip(&ours) {
            proptest::prop_assert_eq!(&*ours.1, "/messages/0/first");
            // Whole strings mean the same.
            let Ok(serde_json::Value::String(inner)) = serde_json::from_str(&bare.3) else { continue };
            let documents = yaml_rust2::YamlLoader::load_from_str(&format!("--- {}", ours.3));
            let outer = documents.ok().and_then(|it| it.into_iter().next());
            let outer = outer.and_then(|it| it.as_str().map(str::to_owned));
            // The parser of the test knows no halves of characters and no old line breaks.
            if ours.3.contains("\\ud8") || ours.3.contains(['\u{85}', '\u{2028}']) {
                continue;
            }
            proptest::prop_assert_eq!(outer, Some(inner), "{}", ours.3);
        }
    }
}
