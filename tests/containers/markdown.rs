//! Bodies in Markdown files.

use proptest::prelude::*;

use crate::common::{FAULTY, MESSAGE, found, lint, rules};

/// A document with `content` in a code block of the language `info`.
fn fence(info: &str, content: &str) -> String {
    format!("# Send\n\nText.\n\n```{info}\n{content}\n```\n\nMore.\n")
}

/// The rule and the text of the only finding in `document`.
fn only(document: &str) -> (String, String) {
    let found = found("a.md", document);
    let [it] = found.as_slice() else { panic!("{found:?}\n{document}") };
    assert_eq!(it.2, "/text/preview_url", "{document}");
    (it.1.clone(), it.3.clone())
}

fn indented(text: &str, prefix: &str) -> String {
    text.lines().fold(String::new(), |all, it| all + prefix + it + "\n")
}

#[test]
fn every_language_of_a_block_counts() {
    for info in
        ["json", "", "jsonc", "text", "JSON title=\"a\"", "go", "bash", "http", "yaml", "js"]
    {
        assert_eq!(only(&fence(info, FAULTY)), ("fence:1".into(), "\"yes\"".into()), "{info}");
        assert_eq!(found("a.md", &fence(info, MESSAGE)), [], "{info}");
    }
}

#[test]
fn blocks_are_counted_whatever_they_hold() {
    let other = fence("text", "nothing");
    let document = format!("{other}\n    indented\n\n{}{}", fence("", ""), fence("json", FAULTY));
    assert_eq!(only(&document).0, "fence:4");
}

#[test]
fn fences_are_found_wherever_markdown_allows_them() {
    let block = format!("```json\n{FAULTY}\n```\n");
    for document in [
        indented(&block, "> "),
        indented(&block, "> > "),
        format!("1. Do:\n\n{}", indented(&block, "   ")),
        format!("- Do:\n{}", indented(&block, "  ")),
        format!("- ```json\n{}  ```\n", indented(FAULTY, "  ")),
        format!("> - Do:\n{}", indented(&block, ">   ")),
        indented(&block, "  "),
        indented(&block, "    "),
        indented(&block, "\t"),
        format!("Text:\n\n{}", indented(FAULTY, "    ")),
        format!("~~~json\n{FAULTY}\n~~~\n"),
        format!("`````json\n{FAULTY}\n`````\n"),
        format!("````md\n```json\n{FAULTY}\n```\n````\n"),
        format!("---\ntitle: a\n---\n{block}"),
        format!("\u{feff}{block}"),
        format!("\u{feff}---\ntitle: a\n---\n{block}"),
        block.replace('\n', "\r\n"),
        format!("| a | b |\n|---|---|\n| `{{` | ``` |\n\n{block}"),
        format!("Text 😀\n{block}"),
    ] {
        let (_, written) = only(&document);
        assert_eq!(written, "\"yes\"", "{document}");
    }
}

#[test]
fn fences_below_jsx_are_found_with_empty_lines_in_the_body() {
    let spaced = FAULTY.replace(",\n", ",\n\n");
    for body in [FAULTY, &spaced] {
        let block = format!("```json\n{body}\n```\n");
        for document in [
            format!("<Tabs>\n<Tab title=\"a\">\n{block}</Tab>\n</Tabs>\n"),
            format!("<Tabs>\n  <Tab title=\"a\">\n{}  </Tab>\n</Tabs>\n", indented(&block, "    ")),
            format!("<Tabs>\n\n  <Tab>\n\n{}\n  </Tab>\n\n</Tabs>\n", indented(&block, "    ")),
            format!("<Tab\n  title=\"a\"\n>\n{}</Tab>\n", indented(&block, "    ")),
            format!("!!! note\n\n{}", indented(&block, "    ")),
            format!("- a\n\n  <Tab>\n{}  </Tab>\n", indented(&block, "  ")),
            format!("> <Tab>\n{}> </Tab>\n", indented(&block, "> ")),
        ] {
            let more = format!("{document}\n{}", fence("json", FAULTY));
            for name in ["a.md", "a.mdx"] {
                let all = found(name, &more);
                let places: Vec<_> = all.iter().map(|it| (&*it.1, &*it.3)).collect();
                assert_eq!(places, [("fence:1", "\"yes\""), ("fence:2", "\"yes\"")], "{more}");
            }
        }
    }
}

#[test]
fn several_bodies_in_a_block_have_their_own_places() {
    let places = |document: &str| -> Vec<String> {
        found("a.md", document).into_iter().map(|it| it.1).collect()
    };
    let two = format!("{FAULTY}\n\n{FAULTY}");
    assert_eq!(places(&fence("json", &two)), ["fence:1", "fence:1/value:2"]);
    let told = format!("Endpoint: https://a.b/c\n\n{FAULTY}\n\nor, don't:\n\n{FAULTY}\n");
    assert_eq!(places(&fence("json", &told)), ["fence:1", "fence:1/value:2"]);
    assert_eq!(places(&fence("", &told)), ["fence:1", "fence:1/value:2"]);
    let commas = format!("// first\n{FAULTY},\n// second\n{FAULTY}");
    assert_eq!(places(&fence("json", &commas)), ["fence:1", "fence:1/value:2"]);
}

#[test]
fn text_around_a_body_is_not_a_fault() {
    let response = r#"{ "messaging_product": "whatsapp", "contacts": [{ "input": "1", "wa_id": "1" }], "messages": [{ "id": "wamid.1" }] }"#;
    for content in [
        format!("Request:\n{MESSAGE}\n\nResponse (it's JSON):\n{response}"),
        format!("{MESSAGE}\n...\n{response}"),
        format!("{MESSAGE}\n\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{response}"),
        format!("[INFO] it's sent\n[DEBUG\n{MESSAGE}"),
        format!("{MESSAGE};"),
        format!("{MESSAGE},"),
    ] {
        for info in ["", "json", "text"] {
            let report = lint("a.md", &fence(info, &content));
            assert_eq!(report.n_bodies, 1, "{info}: {content}");
            assert_eq!(found("a.md", &fence(info, &content)), [], "{info}: {content}");
        }
    }
}

#[test]
fn elided_and_partial_bodies_are_silent() {
    for content in [
        "{ \"messaging_product\": \"whatsapp\", ... }",
        "{ \"messaging_product\": \"whatsapp\", \"to\": \"+16505550100\", … }",
        "{\n  \"messaging_product\": \"whatsapp\",\n  // ...\n}",
        "{ \"messaging_product\": \"whatsapp\", {{ content }} }",
        "{ \"messaging_product\": \"whatsapp\", <MESSAGE_CONTENTS> }",
        "\"messaging_product\": \"whatsapp\",\n\"type\": \"txt\"",
        "...\n\"text\": { \"body\": 1 }\n...",
        "- { \"messaging_product\": \"whatsapp\" \"to\": 1 }",
    ] {
        for info in ["json", "", "js"] {
            assert_eq!(rules("a.md", &fence(info, content)), [], "{info}: {content}");
        }
    }
}

#[test]
fn comments_and_trailing_commas_are_infos() {
    let content = MESSAGE.replace("false }", "false, } // a link");
    let document = fence("json", &content);
    assert_eq!(found("a.md", &document), []);
    let infos: Vec<_> = lint("a.md", &document).diagnostics.iter().map(|it| it.rule.id).collect();
    assert_eq!(infos.len(), 2, "{infos:?}");
    let document = fence("json", &MESSAGE.replace("\"text\",", "\"text\""));
    assert_eq!(found("a.md", &document).len(), 1, "a missing comma is a fault");
}

#[test]
fn a_block_left_open_counts_for_what_is_complete() {
    let open = format!("```json\n{FAULTY}\n");
    assert_eq!(only(&open).0, "fence:1");
    assert_eq!(
        only(&format!("{open}\nAnd then\n\n{{ \"messaging_product\": \"whatsapp\",\n")).0,
        "fence:1"
    );
    let cut = &open[..open.rfind('}').expect("it has one")];
    assert_eq!(found("a.md", cut), []);
    let swallowed = format!("```\nleft open\n\n{}", fence("json", FAULTY));
    assert_eq!(only(&swallowed).0, "fence:1");
}

#[test]
fn elements_of_html_are_read_where_they_are_certain() {
    let escaped = FAULTY.replace('"', "&quot;");
    for document in [
        format!("<pre>{escaped}</pre>\n"),
        format!("<pre><code class=\"language-json\">{escaped}\n</code></pre>\n"),
        format!("<table>\n<tr><td><code>{escaped}</code></td></tr>\n</table>\n"),
        format!("<div>\n<pre>\n{}\n</pre>\n</div>\n", escaped.replace(",\n", ",\n\n")),
    ] {
        assert_eq!(only(&document), ("html:1".into(), "&quot;yes&quot;".into()), "{document}");
        let unknown = document.replace("Your", "&unknown;");
        assert_eq!(found("a.md", &unknown), [], "{unknown}");
        let more = format!("{document}\n{}", fence("json", FAULTY));
        assert_eq!(found("a.md", &more)[1].1, "fence:1", "{more}");
    }
    let literal = format!("<CodeBlock language=\"json\">\n{{`{FAULTY}`}}\n</CodeBlock>\n");
    assert_eq!(only(&literal), ("html:1".into(), "\"yes\"".into()));
    assert_eq!(found("a.md", &format!("<!--\n```json\n{FAULTY}\n```\n-->\n")), []);
}

#[test]
fn look_alikes_are_silent() {
    for document in [
        format!("`{FAULTY}`\n"),
        FAULTY.to_owned(),
        fence("diff", &indented(FAULTY, "+")),
        fence("go", &format!("body := `\n{}`", FAULTY.replace("\"to\"", "to"))),
        fence("json", r#"{ "object": "whatsapp_business_account", "entry": [] }"#),
    ] {
        assert_eq!(found("a.md", &document), [], "{document}");
    }
}

proptest! {
    #[test]
    fn a_body_in_a_document_is_checked_like_a_file(
        text in "[^\\p{Cc}]{0,20}|[`~\"\\\\\n> 😀é]{1,8}",
        lines in prop::collection::vec("[a-zA-Z>#*_`|<! \\[\\]-]{0,12}", 0..4),
        prefix in prop::sample::select(vec!["", "> ", "> > ", "  ", "    ", "\t"]),
        fence in prop::sample::select(vec!["```", "~~~~", "````"]),
        info in prop::sample::select(vec!["json", "", "text", "js", "yaml a=b", "python"]),
        is_windows in any::<bool>(),
    ) {
        let quoted = serde_json::Value::from(&*text).to_string();
        let body = FAULTY.replace("\"Your order is ready.\"", &quoted);
        let is_fence = |it: &String| it.contains("``") || it.contains(['<', '[']);
        prop_assume!(!lines.iter().any(is_fence));
        let block = indented(&format!("{fence}{info}\n{body}\n{fence}\n"), prefix);
        let mut document = format!("{}\n\nText.\n\n{block}\nText.\n", lines.join("\n"));
        if is_windows {
            document = document.replace('\n', "\r\n");
        }
        let bare: Vec<_> =
            found("a.json", &body).into_iter().map(|it| (it.0, it.2, it.3)).collect();
        let held: Vec<_> =
            found("a.md", &document).into_iter().map(|it| (it.0, it.2, it.3)).collect();
        prop_assert_eq!(held, bare, "{}", document);
    }
}

#[test]
fn hostile_documents_are_read_in_time() {
    let marker = "messaging_product\n";
    for part in [
        "```\n",
        "~~~\n```\n",
        "> ",
        "- ",
        "    ```json\n{\n\n",
        "<Tab>\n```json\n{\n\n",
        "<pre>",
        "<code>{",
        "{`",
        "[",
        "{\"a\":",
        "`",
        "```json\n[\n",
        "<Tab>\n\n",
        "&quot;",
        "<pre>&",
        "\u{0}",
        "|",
        "*a_",
        "```json\n{\"a\": \"\n",
        "$ curl -d '{\n",
        "```\nPOST /a\n",
        "<!--",
        "[a]: b\n",
        "<code></code>",
    ] {
        let document = format!("{marker}{}", part.repeat(200_000 / part.len()));
        lint("a.mdx", &document);
    }
}
