//! Which body a finding is in, and its place there: the data of its fingerprint.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::fact::{Definition, Facts};
use crate::fingerprint::{Fingerprints, Identity};
use crate::json::{Node, Value};
use crate::source::Span;

/// Sets the fingerprint of each finding of a file. The findings are in order and, like the facts, have
/// spans in the virtual text.
pub(super) fn assign(diagnostics: &mut [Diagnostic], facts: &Facts) {
    if diagnostics.is_empty() {
        return;
    }
    let templates = templates(facts);
    let mut fingerprints = Fingerprints::default();
    for it in diagnostics {
        let after = templates.partition_point(|known| known.span.end < it.span.end);
        let template = templates.get(after).filter(|known| known.span.contains(it.span));
        let place = match it.container {
            Some(_) => without_numbers(&it.body),
            None => Cow::Borrowed(&*it.body),
        };
        let identity = template.map_or(Identity::Place(&place), |it| Identity::Template {
            name: it.name,
            languages: &it.languages,
            n_before: it.n_before,
        });
        it.fingerprint = fingerprints.next(it.rule.id, identity, &it.pointer, &it.detail);
        it.identity = template.map(|it| format!("{}/{}", it.name, it.languages));
    }
}

/// A place in a container without the numbers of lines and code blocks, which every edit before them
/// changes: `line:120/text` is `line:/text`.
fn without_numbers(place: &str) -> Cow<'_, str> {
    if !place.contains(':') {
        return Cow::Borrowed(place);
    }
    let step = |it: &str| match it.split_once(':') {
        Some((word @ ("fence" | "html" | "line"), number))
            if number.bytes().all(|it| it.is_ascii_digit()) =>
        {
            format!("{word}:")
        }
        _ => it.to_owned(),
    };
    Cow::Owned(place.split('/').map(step).collect::<Vec<_>>().join("/"))
}

/// A template that has a name and a language.
struct Template<'a> {
    span: Span,
    name: &'a str,
    languages: String,
    n_before: usize,
}

/// The templates of a file, in order.
fn templates(facts: &Facts) -> Vec<Template<'_>> {
    let mut known: HashMap<(&str, String), usize> = HashMap::new();
    let template = |it: &'_ Definition| {
        let words: Vec<&str> = it.languages.iter().map(|it| &*it.text).collect();
        (!words.is_empty()).then(|| words.join(","))
    };
    let mut templates = Vec::new();
    for definition in &facts.definitions {
        let (Some(name), Some(languages)) = (&definition.name, template(definition)) else {
            continue;
        };
        let n = known.entry((&name.text, languages.clone())).or_default();
        let (span, n_before) = (definition.span, *n);
        *n += 1;
        templates.push(Template { span, name: &name.text, languages, n_before });
    }
    templates
}

/// Sets the detail of a finding whose place is only a part of a string: the word around it.
pub(super) fn add_detail(diagnostic: &mut Diagnostic, root: &Node<'_>, text: &str) {
    let node = root.innermost(diagnostic.span);
    let is_part = matches!(node.value, Value::String(_)) && node.span != diagnostic.span;
    if is_part && diagnostic.detail.is_empty() {
        diagnostic.detail(word_around(text, node.span, diagnostic.span));
    }
}

/// The word around the part `span` of a string.
fn word_around(text: &str, string: Span, span: Span) -> &str {
    let (string, span) = (string.range(), span.range());
    let before = text.get(string.start..span.start).unwrap_or_default();
    let after = text.get(span.end..string.end).unwrap_or_default();
    let start = before.char_indices().rev().take(MAX_AROUND);
    let start = start.take_while(|it| !it.1.is_whitespace()).last().map_or(before.len(), |it| it.0);
    let end = after.char_indices().take(MAX_AROUND);
    let end = end.take_while(|it| !it.1.is_whitespace()).last();
    let end = end.map_or(0, |(at, it)| at + it.len_utf8());
    text.get(string.start + start..span.end + end).unwrap_or_default()
}

/// The maximum number of characters of a word before and after the place.
const MAX_AROUND: usize = 32;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::check::Options;
    use crate::diagnostic::Diagnostic;
    use crate::engine::lint_text;
    use crate::extract::Origin;

    fn lint(file: &str) -> Vec<Diagnostic> {
        lint_text(file, Origin::NAMED, &Options::default()).diagnostics
    }

    /// The messages of the findings of a file, with their fingerprints.
    fn names(file: &str) -> BTreeSet<(String, String)> {
        let name = |it: &Diagnostic| (it.message.clone(), it.fingerprint.to_string());
        lint(file).iter().map(name).collect()
    }

    fn message(preview: &str, body: &str) -> String {
        let text = format!(r#"{{"body": "{body}", "preview_url": {preview}}}"#);
        format!(
            r#"{{"messaging_product": "whatsapp", "to": "+16505550100", "type": "text", "text": {text}}}"#
        )
    }

    fn template(name: &str, text: &str) -> String {
        let body = format!(r#"{{"type": "BODY", "text": "{text}"}}"#);
        format!(
            r#"{{"name": "{name}", "language": "en", "category": "UTILITY", "components": [{body}]}}"#
        )
    }

    /// The fingerprints of a file, which are all different.
    fn fingerprints(file: &str) -> Vec<String> {
        let all: Vec<String> = lint(file).iter().map(|it| it.fingerprint.to_string()).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{file}");
        assert!(!all.is_empty(), "{file}");
        all
    }

    #[test]
    fn a_body_keeps_its_fingerprint_when_one_before_it_is_fixed() {
        let (good, bad) = (message("false", "Hi."), message("\"yes\"", "Hi."));
        let array = |one: &str, other: &str| format!("[{one}, {other}]");
        let values = |one: &str, other: &str| format!("{one}\n{other}\n");
        for file in [&array as &dyn Fn(&str, &str) -> String, &values] {
            let both = fingerprints(&file(&bad, &bad));
            assert_eq!(both.len(), 2);
            assert_eq!(fingerprints(&file(&good, &bad)), both[1..]);
            assert_eq!(fingerprints(&file(&bad, &good)), both[..1]);
        }
    }

    #[test]
    fn a_template_keeps_its_fingerprint_wherever_it_is() {
        let (one, other) = (template("one", "Hi {{1}}"), template("other", "Hi {{1}}"));
        let alone = names(&other);
        let both = names(&format!("[{one}, {other}]"));
        assert!(alone.is_subset(&both));
        assert!(names(&format!("{{\"a\": [{other}], \"b\": {one}}}")).is_superset(&alone));
        assert!(alone.is_disjoint(&names(&one)));
        // Two with the same name and language, possibly of two accounts, have different fingerprints.
        let good = template("one", "Your order is ready, and we keep it for you.");
        let second = |file: &str| -> BTreeSet<String> {
            let found = lint(file).into_iter().filter(|it| it.body == "/1");
            found.map(|it| it.fingerprint.to_string()).collect()
        };
        let twice = format!("[{one}, {one}]");
        let fixed = format!("[{good}, {one}]");
        assert_eq!(second(&fixed), second(&twice));
        assert!(fingerprints(&fixed).len() < fingerprints(&twice).len());
    }

    #[test]
    fn layout_and_other_findings_change_no_fingerprint() {
        let file = format!("[{}, {}]", message("\"yes\"", "Hi."), template("one", "Hi {{1}}"));
        let value: serde_json::Value = serde_json::from_str(&file).expect("JSON");
        let pretty = serde_json::to_string_pretty(&value).expect("JSON");
        assert_eq!(names(&pretty), names(&file));
        assert_eq!(names(&format!("\n\n  {file}")), names(&file));
        let more = file.replace("\"to\"", "\"tto\": 1, \"to\"");
        assert!(names(&more).len() > names(&file).len());
        assert!(names(&more).is_superset(&names(&file)));
    }

    #[cfg(feature = "cli")]
    #[test]
    fn lines_and_code_blocks_may_move_in_a_container() {
        let lint = |name: &str, text: &str| -> Vec<String> {
            let format = crate::extract::Format::of(std::path::Path::new(name)).expect("a format");
            let found = lint_text(text, Origin { format, ..Origin::NAMED }, &Options::default());
            let found = found.diagnostics.iter().filter(|it| it.rule.id == "wrong-type");
            found.map(|it| it.fingerprint.to_string()).collect()
        };
        let bad = message("\"yes\"", "Hi.");
        let script = format!("curl https://graph.facebook.com/v25.0/1/messages -d '{bad}'\n");
        let page = format!("```json\n{bad}\n```\n");
        for (name, text, before) in
            [("a.sh", &script, "# one\n# two\n"), ("a.md", &page, "# A\n\n```sh\nls\n```\n\n")]
        {
            let once = lint(name, text);
            assert_eq!(once.len(), 1, "{name}");
            assert_eq!(lint(name, &format!("{before}{text}")), once, "{name}");
            let twice = lint(name, &format!("{text}\n{text}"));
            assert!(twice.len() == 2 && twice[0] == once[0] && twice[1] != once[0], "{name}");
        }
    }

    #[test]
    fn findings_of_one_rule_at_one_place_have_different_fingerprints() {
        let hours = |keys: &str| {
            format!(
                r#"{{"calling": {{"status": "ENABLED", "call_hours": {{"status": "ENABLED"{keys}}}}}}}"#
            )
        };
        let both = names(&hours(""));
        let one = names(&hours(r#", "timezone_id": "America/New_York""#));
        assert!(both.len() == one.len() + 1 && one.is_subset(&both), "{both:?} {one:?}");
        let text =
            |text: &str| template("one", &format!("Your order {text} is ready, see you soon."));
        let both = fingerprints(&text("{one} and {two}"));
        let one = fingerprints(&text("number one and {two}"));
        assert!(both.len() == 2 && one == both[1..], "{both:?} {one:?}");
    }

    #[test]
    fn a_finding_about_two_bodies_has_a_fingerprint() {
        let send = r#"{"messaging_product": "whatsapp", "to": "+16505550100", "type": "template", "template": {"name": "one", "language": {"code": "en"}}}"#;
        let text = "Your order {{1}} is ready, and we keep it for you until Friday.";
        let template = template("one", text)
            .replace("friday.\"", "friday.\", \"example\": {\"body_text\": [[\"2207\"]]}");
        let both = fingerprints(&format!("[{template}, {send}, {send}]"));
        let one = fingerprints(&format!("[{template}, {{}}, {send}]"));
        assert!(one.len() < both.len() && one.iter().all(|it| both.contains(it)));
    }
}
