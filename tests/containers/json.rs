//! Bodies in files of the JSON family.

use proptest::prelude::*;

use crate::common::{FAULTY, MESSAGE, found, lint, rules};

/// The text of the only finding, which is about `preview_url`.
fn only(name: &str, text: &str) -> String {
    let found = found(name, text);
    let [it] = found.as_slice() else { panic!("{found:?}\n{text}") };
    assert_eq!((&*it.1, &*it.2), ("", "/text/preview_url"), "{text}");
    it.3.clone()
}

/// The extensions of templates.
const TEMPLATES: [&str; 12] = [
    "j2",
    "jinja",
    "jinja2",
    "erb",
    "hbs",
    "handlebars",
    "mustache",
    "ejs",
    "liquid",
    "tmpl",
    "tpl",
    "gotmpl",
];

#[test]
fn comments_and_trailing_commas_are_allowed_where_editors_allow_them() {
    let text = format!("// a\n{}", FAULTY.replace("\"yes\" }", "\"yes\", } /* b */"));
    for name in [
        "a.jsonc",
        "a.json5",
        "tsconfig.json",
        "tsconfig.app.json",
        "jsconfig.json",
        ".eslintrc.json",
        ".vscode/settings.json",
        ".vscode/tasks.json",
        ".devcontainer/devcontainer.json",
    ] {
        assert_eq!(only(name, &text), "\"yes\"", "{name}");
    }
    for name in ["a.json", "settings.json"] {
        assert_eq!(rules(name, &text).len(), 3, "{name}");
    }
    let broken = MESSAGE.replace("\"text\",", "\"text\"");
    for name in ["a.jsonc", "a.json5", "tsconfig.json"] {
        assert_eq!(rules(name, &broken), [("missing-comma", String::new())], "{name}");
    }
    let quotes = MESSAGE.replace("\"text\",", "'text',");
    assert_eq!(rules("a.jsonc", &quotes), [("single-quotes", "'".to_owned())]);
}

#[test]
fn json5_is_read_with_its_true_values() {
    let message = r#"{
  messaging_product: 'whatsapp', // it's JSON5
  "to": '+16505550100',
  type: "interactive",
  interactive: {
    type: 'voice_call',
    'body': { text: 'It\'s \
ready \x41.' },
    action: { name: 'voice_call', parameters: { ttl_minutes: TTL, display_text: "Call us", }, },
  },
}"#;
    let of = |ttl: &str| rules("a.json5", &message.replace("TTL", ttl));
    for ttl in ["+1440", "0x5A0", "1440.", "1440"] {
        assert_eq!(of(ttl), [], "{ttl}");
    }
    for ttl in ["0x0", "Infinity", "-Infinity", "0xC350", "50000.", "'a'"] {
        let found = of(ttl);
        assert_eq!(found.len(), 1, "{ttl}: {found:?}");
        assert_eq!(found[0].1, ttl);
    }
    let faulty = message.replace("TTL", "1440").replace("'It\\'s", "'' + 'It\\'s");
    assert!(!rules("a.json5", &faulty).is_empty());
    let key = message.replace("TTL", "1440").replace("display_text", "display_txt");
    assert_eq!(rules("a.json5", &key)[0].1, "display_txt");
    let value = message.replace("TTL", "1440").replace("'voice_call',\n", "'voice_cal',\n");
    assert_eq!(rules("a.json5", &value)[0].1, "'voice_cal'");
}

#[test]
fn numbers_that_json5_does_not_allow_are_faults() {
    for number in ["007", "1_000", "--1"] {
        let text = FAULTY.replace("\"yes\"", number);
        assert!(rules("a.json5", &text).iter().any(|it| it.0 == "invalid-number"), "{number}");
    }
}

#[test]
fn lines_are_named() {
    let line = FAULTY.replace('\n', "");
    for name in ["a.ndjson", "a.jsonl"] {
        let text = format!("{line}\r\n\r\n{{\"messaging_product\": \n{line}\n");
        let places: Vec<_> = found(name, &text).into_iter().map(|it| it.1).collect();
        assert_eq!(places.first().map(String::as_str), Some("line:1"), "{name}");
        assert_eq!(places.last().map(String::as_str), Some("line:4"), "{name}");
    }
}

#[test]
fn quotes_in_a_tag_belong_to_it() {
    for tag in [
        r#"{{ $('Get "x"').item.json.to }}"#,
        r#"{{ index .To "first" }}"#,
        r#"{{ to["x"] | default("") }}"#,
        r#"{{ to[\"x\"] }}"#,
        r#"<%= to["x"] %>"#,
        r#"<%= @to.fetch("x", "") -%>"#,
        r#"{{lookup to "x"}}"#,
        r#"{{ to | default("}}", "x") }}"#,
        r#"={{ $json["to"] }}"#,
        r#"${to["x"]}"#,
        "{{ to |\n  default('x') }}",
        r#"{% if a == "b" %}+16505550100{% else %}{{ to["x"] }}{% endif %}"#,
        r#"{{#if (eq a "b")}}+16505550100{{else}}+16505550101{{/if}}"#,
        r#"<% if a == "b" %>+16505550100<% end %>"#,
        r#"{{ if eq .A "b" }}+16505550100{{ end }}"#,
        r#"%{ if a == "b" }+16505550100%{ endif }"#,
    ] {
        for extension in TEMPLATES {
            let name = format!("a.json.{extension}");
            let with = |body: &str| body.replace("+16505550100", tag);
            assert_eq!(rules(&name, &with(MESSAGE)), [], "{name}: {tag}");
            assert_eq!(only(&name, &with(FAULTY)), "\"yes\"", "{name}: {tag}");
        }
    }
}

#[test]
fn tags_are_placeholders_in_every_position() {
    for tag in [
        "{{ x }}",
        "{{ x[\"y\"] }}",
        "<%= x.to_json %>",
        "{{{x}}}",
        "{{ body | tojson }}",
        "{% include \"a.json\" %}",
        "{{> part}}",
        "{{ template \"a\" . }}",
    ] {
        for (from, to) in [
            ("\"yes\"", tag.to_owned()),
            ("\"yes\" }", format!("false, {tag} }}")),
            ("{ \"body\"", format!("{{ {tag}, \"body\"")),
            ("{ \"body\": \"Your order is ready.\", \"preview_url\": \"yes\" }", tag.to_owned()),
        ] {
            let text = FAULTY.replace(from, &to).replace("\"yes\"", "false");
            assert_eq!(rules("a.json.j2", &text), [], "{text}");
        }
    }
}

#[test]
fn conditional_members_and_items_are_open_and_no_fault() {
    for (open, middle, close) in [
        ("{% if a == \"b\" %}", "{% else %}", "{% endif %}"),
        ("{%- if a -%}", "{%- elif b -%}", "{%- endif -%}"),
        ("<% if a == \"b\" %>", "<% else %>", "<% end %>"),
        ("<% if (a) { %>", "<% } else { %>", "<% } %>"),
        ("{{#if a}}", "{{else}}", "{{/if}}"),
        ("{{#a}}", "{{^}}", "{{/a}}"),
        ("{{ if eq .A \"b\" }}", "{{ else }}", "{{ end }}"),
        ("{{- with .A }}", "{{- else }}", "{{- end }}"),
        ("<?php if ($a): ?>", "<?php else: ?>", "<?php endif; ?>"),
        ("%{ if a }", "%{ else }", "%{ endif }"),
    ] {
        for text in [
            format!(
                r#"{{"messaging_product": "whatsapp", "to": "+16505550100", {open}"type": "text", "text": {{"body": "Hi"}}{middle}"type": "image", "image": {{"link": "https://a.example/b.png"}}{close}}}"#
            ),
            format!(
                r#"{{"messaging_product": "whatsapp", "to": "+16505550100"{open}, "type": "text", "text": {{"body": "Hi"}}{close}}}"#
            ),
            format!(
                r#"{{{open}"to": "+16505550100",{close} "messaging_product": "whatsapp", "type": "text", "text": {{"body": "Hi"}}}}"#
            ),
            format!(
                r#"{{"messaging_product": "whatsapp", "to": "+16505550100", "type": {open}"text"{middle}"image"{close}, "text": {{"body": "Hi"}}}}"#
            ),
            format!(
                r#"{{"messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": {open}{{"body": "Hi"}}{middle}null{close}}}"#
            ),
            format!(
                r#"{{"messaging_product": "whatsapp", "to": "+16505550100", "type": "{open}text{middle}image{close}"}}"#
            ),
            format!(
                r#"{open}{{"messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": {{"body": "Hi"}}}}{close}"#
            ),
            format!(
                r#"{{"messaging_product": "whatsapp", "to": "+16505550100", {open}"type": "text", "text": {{"body": "Hi"}}{close}{open}"type": "image", "image": {{"link": "https://a.example/b.png"}}{close}}}"#
            ),
        ] {
            for text in [text.clone(), text.replace(", \"", ",\r\n \"")] {
                assert_eq!(rules("a.json.j2", &text), [], "{text}");
                assert_eq!(lint("a.json.j2", &text).n_bodies, 1, "{text}");
            }
        }
    }
}

#[test]
fn loops_are_not_faults() {
    for (open, comma, close) in [
        ("{% for b in bs %}", "{% if not loop.last %},{% endif %}", "{% endfor %}"),
        ("{% for b in bs %}", ",", "{% endfor %}"),
        ("{{#each bs}}", "{{#unless @last}},{{/unless}}", "{{/each}}"),
        ("{{#bs}}", "{{^last}},{{/last}}", "{{/bs}}"),
        ("{{ range $i, $b := .Bs }}", "{{ if $i }},{{ end }}", "{{ end }}"),
        ("<% bs.each do |b| %>", "<%= \",\" unless b.last? %>", "<% end %>"),
        ("<% bs.forEach(function (b) { %>", ",", "<% }) %>"),
    ] {
        let text = format!(
            r#"{{"messaging_product": "whatsapp", "to": "+16505550100", "type": "template", "template": {{"name": "a", "language": {{"code": "en"}}, "components": [{{"type": "body", "parameters": [{open}{{"type": "text", "text": "{{{{ b }}}}"}}{comma}{close}]}}]}}}}"#
        );
        assert_eq!(rules("a.json.j2", &text), [], "{text}");
        let faulty = text.replace(r#"{"type": "text""#, r#"{"type": "txt""#);
        assert_eq!(rules("a.json.j2", &faulty)[0].1, "\"txt\"", "{text}");
    }
}

#[test]
fn comments_of_templates_are_not_faults() {
    for comment in [
        "{# it's \"a\" #}",
        "{{!-- it's \"a\" }} --}}",
        "{{! a }}",
        "{{/* \"a\" */}}",
        "{{- /* a */ -}}",
        "<%# \"a\" %>",
        "{% comment %}\"a\"{% endcomment %}",
        "{% set a = \"b\" %}",
        "{{ $a := \"b\" }}",
        "<% a = \"b\" %>",
    ] {
        let text =
            format!("{comment}\n{}\n{comment}", FAULTY.replace(",\n", &format!(", {comment}\n")));
        assert_eq!(only("a.json.j2", &text), "\"yes\"", "{text}");
    }
}

#[test]
fn variables_of_message_templates_stay_variables() {
    let template = r#"{"name": "order", "language": "en", "category": "UTILITY", "components": [{"type": "BODY", "text": "Your order {{1}} is ready, and we keep it.", "example": {"body_text": [["2207"]]}}]}"#;
    assert_eq!(rules("a.json", template), []);
    for variable in [
        "{{1}}",
        "{{ '{{1}}' }}",
        "{{ \"{{\" }}1{{ \"}}\" }}",
        "{% raw %}{{1}}{% endraw %}",
        "<%= '{{1}}' %>",
        "{{`{{1}}`}}",
    ] {
        let text = template.replace("{{1}}", variable);
        assert_eq!(rules("a.json.j2", &text), [], "{text}");
        let two = text.replace("[[\"2207\"]]", "[[\"2207\", \"2208\"]]");
        assert_eq!(rules("a.json.j2", &two).len(), 1, "{two}");
    }
}

#[test]
fn faults_away_from_tags_are_reported_in_place() {
    let text =
        format!("{{# a #}}\r\n{}", FAULTY.replace("Your", "{% if a == \"b\" %}Your{% endif %}"));
    assert_eq!(only("a.json.j2", &text), "\"yes\"");
    let comma = FAULTY.replace("\"text\",", "\"text\"");
    assert_eq!(rules("a.json.j2", &comma).len(), 2);
    let emoji = FAULTY.replace("Your", "😀 {{ a[\"b\"] }} é");
    assert_eq!(only("a.json.tmpl", &emoji), "\"yes\"");
    let long = FAULTY.replace("Your", &format!("{{{{ a[\"{}\"] }}}}", "x".repeat(2000)));
    assert_eq!(only("a.json.tmpl", &long), "\"yes\"");
}

#[test]
fn a_quote_in_a_plain_file_is_what_json_says() {
    let plain = MESSAGE.replace("+16505550100", r#"{{ index .To "first" }}"#);
    assert!(!rules("a.json", &plain).is_empty());
    let expression = MESSAGE.replace("+16505550100", r#"={{ $('Get "x"').item.json.to }}"#);
    assert_eq!(rules("a.json", &expression), []);
}

/// A string of JSON5 in single quotes.
fn single_quoted(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    let inner = json[1..json.len() - 1].replace("\\\"", "\"").replace('\'', "\\'");
    format!("'{inner}'")
}

proptest! {
    #[test]
    fn json5_is_checked_like_json(text in "[^\\p{Cc}]{0,20}|[\"'\\\\/\n\te😀é]{1,8}") {
        let quoted = serde_json::Value::from(&*text).to_string();
        let json = FAULTY.replace("\"Your order is ready.\"", &quoted);
        let single = single_quoted(&text);
        let json5 = FAULTY
            .replace("\"Your order is ready.\"", "BODY")
            .replace("\"body\"", "body")
            .replace("\"whatsapp\"", "'whatsapp'")
            .replace("BODY", &single);
        let of = |name, text: &str| -> Vec<_> {
            found(name, text).into_iter().map(|it| (it.0, it.2)).collect()
        };
        prop_assert_eq!(of("a.json5", &json5), of("a.json", &json));
        let values: Vec<_> = rules("a.json5", &json5).into_iter().map(|it| it.1).collect();
        let expected: Vec<_> = rules("a.json", &json)
            .into_iter()
            .map(|it| if it.1 == quoted { single.clone() } else { it.1 })
            .collect();
        prop_assert_eq!(values, expected);
    }

    #[test]
    fn tags_change_nothing_else(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "a", " ", ".", "(", ")", "|", ", ", "\"b c\"", "'d \"e\"'", "\"f's\"", "\"\"", "`g`",
            ]),
            0..6,
        ),
        (open, close) in prop::sample::select(vec![("{{", "}}"), ("{{-", "-}}"), ("<%=", "%>"), ("${", "}")]),
    ) {
        let tag = format!("{open} x {} {close}", parts.concat());
        let faulty = FAULTY.replace("+16505550100", &tag).replace("Your order", &tag);
        let values = rules("a.json.tmpl", &faulty);
        prop_assert_eq!(values, [("wrong-type", "\"yes\"".to_owned())], "{}", faulty);
    }
}

#[test]
fn hostile_files_are_read_in_time() {
    for part in [
        "{{ \"",
        "{{",
        "{% if a %}",
        "{% endif %}",
        "{{#if a}}",
        "<% if a %>",
        "<%",
        "{#",
        "{% raw %}",
        "${",
        "${{",
        "%{ if ",
        "{{ ' }}",
        "{{ \\\" }}",
        "{{{",
        "{{!--",
        "{\"a\":",
        "[",
        "'",
        "\"",
        "{a:",
        "'\\",
        "{{ if a }}\"b\": 1,{{ end }}",
        "{% if a %}{",
        "\\{{",
        "\"={{\"",
        "{{ /*",
        "{% else %}",
        "//",
        "0x",
        "+",
        "\u{0}",
        "é",
        "{% if a %}{% else %}",
    ] {
        for name in ["a.json.j2", "a.json5", "a.json"] {
            let text = part.repeat(50_000 / part.len());
            lint(name, &text);
            lint(name, &format!("{{\"a\": {text}"));
        }
    }
}
